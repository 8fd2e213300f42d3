"""Each habit of courses: the source's own solutions are full marks here as in plain nbgrader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import kinds
import pytest

from autograder.engine.worker import Settings, Worker


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    started = Worker(Settings(follow_through=False)).start()
    yield started
    started.close()


NEEDS = {
    **{"tables": "pandas", "formulas": "sympy", "sparse": "scipy"},
    **{"library_objects": "sklearn", "results": "sklearn"},
}


@pytest.fixture(params=kinds.NAMES)
def name(request: pytest.FixtureRequest) -> str:
    """A kind of habits, if what it needs is installed."""
    found: str = request.param
    if found in NEEDS:
        pytest.importorskip(NEEDS[found])
    return found


def test_solutions_get_their_points(worker: Worker, name: str) -> None:
    points, said = kinds.by_engine(
        worker, kinds.master_of((kinds.HERE / f"{name}.txt").read_text())
    )
    assert said == {}
    assert set(points.values()) == {1}


@pytest.mark.slow
def test_plain_nbgrader_gives_them_too(tmp_path: Path, name: str) -> None:
    master = kinds.master_of((kinds.HERE / f"{name}.txt").read_text())
    assert set(kinds.by_nbgrader(master, tmp_path).values()) == {1}


def test_empty_answers_get_nothing_that_is_asked(worker: Worker, name: str) -> None:
    master = kinds.master_of((kinds.HERE / f"{name}.txt").read_text())
    stubs = {f"solution_{n}": "raise NotImplementedError()" for n in range(1, 4)}
    points, _ = kinds.by_engine(worker, master, stubs)
    assert sum(p or 0 for p in points.values()) <= 1  # what asks only for the notebook's own names


FILES = """
# %% solution
def save(n):
    with open("result.txt", "w") as file:
        file.write(open("given.txt").read() * n)
# %% test
save(2)
assert open("result.txt").read() == "77"
# %% test
assert open("given.txt").read() == "7"
"""


@pytest.mark.parametrize(
    ("answer", "points"),
    [
        (None, 1),
        ("raise NotImplementedError()", 0),
        ("def save(n):\n    open('result.txt', 'w').write('7')", 0),
        ("def save(n):\n    open('given.txt', 'w').write('77')", 0),
    ],
)
def test_a_file_of_the_assignment_is_replaced_if_the_source_s_solution_does_so(
    worker: Worker, answer: str | None, points: int
) -> None:
    files = {"result.txt": b"77 of last year", "given.txt": b"7"}
    answers = {"solution_1": answer} if answer else None
    got, _ = kinds.by_engine(worker, kinds.master_of(FILES), answers, files)
    assert got == {"test_1": points, "test_2": 1}
