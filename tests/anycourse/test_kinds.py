"""Each habit of courses: the source's own solutions are full marks here as in plain nbgrader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import kinds
import pytest

from autograder.engine.worker import Settings, Worker

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    started = Worker(Settings(follow_through=False)).start()
    yield started
    started.close()


NEEDS = {
    **{"tables": "pandas", "formulas": "sympy", "sparse": "scipy", "solvers": "scipy"},
    **{
        "models_given": "sklearn",
        "library_objects": "sklearn",
        "results": "sklearn",
        "own_estimators": "sklearn",
        "dummies": "sympy",
    },
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


COMPLAINS = """
# %% solution
import sys
def f(x):
    return x + 1
def g(x):
    print("to be seen", file=sys.stderr)
    return x
# %% test
import logging, sys, traceback, warnings
if f(1) == 2:
    print("a remark", file=sys.stderr)
# %% test
logging.warning("look")
# %% test
try:
    f("x")
except TypeError:
    traceback.print_exc()
# %% test
print("seen", file=sys.stdout)
assert f(1) == 2
"""
OTHERS = """
# %% test
warnings.warn("look")
# %% test
assert g(1) == 1
"""


def test_a_test_that_complains_gets_nothing_as_in_plain_nbgrader(
    worker: Worker, tmp_path: Path
) -> None:
    master = kinds.master_of(COMPLAINS)
    points, said = kinds.by_engine(worker, master)
    assert points == {"test_1": 0, "test_2": 0, "test_3": 0, "test_4": 1}
    assert said == {}
    assert points == kinds.by_nbgrader(master, tmp_path)


def test_warnings_and_what_a_submission_complains_of_cost_nobody_a_point(worker: Worker) -> None:
    points, _ = kinds.by_engine(worker, kinds.master_of(COMPLAINS + OTHERS))
    assert points["test_5"] == points["test_6"] == 1


ENVIRONMENT = """
# %% solution
def f():
    return 1
# %% test
import os
os.environ["SECRET_OF_A_TEST"] = "hidden"
assert f() == 1
"""


def test_what_a_test_puts_into_the_environment_is_told_only_where_the_source_reads_it(
    worker: Worker,
) -> None:
    look = "import os\ndef f():\n    return int('SECRET_OF_A_TEST' not in os.environ)"
    points, _ = kinds.by_engine(worker, kinds.master_of(ENVIRONMENT), {"solution_1": look})
    assert points == {"test_1": 1}


def test_a_function_of_a_tests_is_handed_over_whatever_its_text_is(worker: Worker) -> None:
    text = """
# %% solution
def doc(f):
    return f.__doc__
# %% test
def f(): "says"
def g(): pass
assert doc(f) == "says" and doc(g) is None
# %% test
g.__doc__ = object()
doc(g)
"""
    assert kinds.by_engine(worker, kinds.master_of(text))[0] == {"test_1": 1, "test_2": 1}


BESIDE = """
# %% solution
import shapes
from shapes import relu
class Layer:
    def __init__(self, f=relu):
        self.f, self.kind = f, shapes.Square
# %% test
import shapes
layer = Layer()
assert layer.f == shapes.relu and shapes.relu == layer.f and layer.f != shapes.step
# %% test
assert layer.f(-3) == 0 and relu == shapes.relu
# %% test
assert layer.kind == shapes.Square and layer.kind != shapes.Circle
# %% test
assert Layer(shapes.step).f == shapes.step
"""
MODULE = b"""
def relu(x):
    return max(x, 0)
def step(x):
    return x > 0
class Square: pass
class Circle: pass
"""


def test_a_function_of_a_module_beside_is_equal_to_itself(worker: Worker) -> None:
    master, files = kinds.master_of(BESIDE), {"shapes.py": MODULE}
    assert kinds.by_engine(worker, master, None, files) == (
        {f"test_{n}": 1 for n in range(1, 5)},
        {},
    )
    own = "import shapes\ndef relu(x):\n    return 0\nrelu.__module__ = 'shapes'\n"
    own += "class Layer:\n    def __init__(self, f=relu):\n        self.f = f\n"
    own += "        self.kind = type('Square', (), {'__module__': 'shapes'})\n"
    points, _ = kinds.by_engine(worker, master, {"solution_1": own}, files)
    assert not points["test_1"]
    assert not points["test_3"]


UNTOLD = """
# %% solution
def ask(f):
    return f()
def same(x):
    return x
# %% locked
class Unreadable(Exception):
    def __str__(self):
        raise TypeError("no text")
class Closed:
    def __getattribute__(self, name):
        raise LookupError(name)
def refuse():
    raise Unreadable()
shared = [1]
# %% test
try:
    ask(refuse)
except Unreadable:
    pass
# %% test
ask(lambda: [shared, Closed()])
# %% test
same((shared, Closed()))
# %% test
shared.append(2)
assert same(shared) == [1, 2]
"""


def test_what_cant_be_told_is_the_trouble_of_the_test_that_tells_it(worker: Worker) -> None:
    points, said = kinds.by_engine(worker, kinds.master_of(UNTOLD))
    assert points == {"test_1": 1, "test_2": 0, "test_3": 0, "test_4": 1}
    assert said == {"test_2": "LookupError: __class__", "test_3": "LookupError: __class__"}


MANY_ERRORS = """
# %% solution
def insist(f, times):
    for _ in range(times):
        try:
            f()
        except ValueError:
            pass
    return f
# %% test
import gc, weakref
class Refused(ValueError):
    pass
kept = weakref.WeakSet()
def refuse():
    kept.add(error := Refused("a long story"))
    raise error
insist(refuse, 100)
gc.collect()
assert len(kept) <= 20, len(kept)
"""


def test_few_errors_of_a_tests_functions_are_kept(worker: Worker) -> None:
    assert kinds.by_engine(worker, kinds.master_of(MANY_ERRORS)) == ({"test_1": 1}, {})


NO_BYTES = """
# %% solution
class Word:
    def __bytes__(self):
        return bytes([1])
    def __len__(self):
        return 1
# %% test
assert bytes(Word()) == b"\\x01"
# %% test
assert len(Word()) == 1
"""


def test_a_method_that_returns_another_type_is_wrong_here_too(worker: Worker) -> None:
    master = kinds.master_of(NO_BYTES)
    assert kinds.by_engine(worker, master)[0] == {"test_1": 1, "test_2": 1}
    wrong = NO_BYTES.partition("# %% test")[0].partition("solution\n")[2]
    wrong = wrong.replace("bytes([1])", "[1]").replace("return 1", "return 1.0")
    assert kinds.by_engine(worker, master, {"solution_1": wrong})[0] == {"test_1": 0, "test_2": 0}
