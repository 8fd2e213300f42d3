"""Every gate lets the course's notebooks pass, and refuses the one that is broken for it."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import notebook_gates as gates
import pytest
from conftest import ASSIGNMENTS, ROOT
from nbclient import NotebookClient

Gate = Callable[[Path], Iterator[str]]
BROKEN = ROOT / "tests" / "workbook" / "broken_notebooks"
SOURCES = [ROOT / "source" / name / f"{name}.ipynb" for name in ASSIGNMENTS]
RELEASES = [ROOT / "release" / name / f"{name}.ipynb" for name in ASSIGNMENTS]
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))

PAIRS = [
    *((gate, path) for gate in gates.EVERY_NOTEBOOK for path in SOURCES + RELEASES + LESSONS),
    *((gate, path) for gate in gates.SOURCES for path in SOURCES),
    *((gate, path) for gate in gates.RELEASES for path in RELEASES),
]


@pytest.mark.parametrize(
    ("gate", "path"),
    PAIRS,
    ids=[f"{gate.__name__}-{path.parent.name}-{path.stem}" for gate, path in PAIRS],
)
def test_the_courses_notebooks_pass(gate: Gate, path: Path) -> None:
    assert list(gate(path)) == []


@pytest.mark.parametrize(
    "gate", dict.fromkeys((*gates.EVERY_NOTEBOOK, *gates.SOURCES, *gates.RELEASES))
)
def test_each_gate_refuses_its_broken_notebook_and_no_good_one(gate: Gate) -> None:
    broken = BROKEN / f"{gate.__name__}.ipynb"
    found = list(gate(broken))
    assert found
    assert all(sentence.startswith(str(broken)) for sentence in found)
    if gate is not gates.no_solutions:
        assert list(gate(BROKEN / "good.ipynb")) == []


def test_every_notebook_is_looked_at() -> None:
    committed = {
        path
        for folder in ("source", "release", "notebooks")
        for path in (ROOT / folder).rglob("*.ipynb")
        if ".ipynb_checkpoints" not in path.parts
    }
    assert committed == {*SOURCES, *RELEASES, *LESSONS}


def test_nothing_but_notebooks_is_released() -> None:
    files = {p for p in (ROOT / "release").rglob("*") if p.is_file()}
    assert {p for p in files if ".ipynb_checkpoints" not in p.parts} == set(RELEASES)


def execute(path: Path, folder: Path) -> float:
    """Run a notebook in a kernel of its own; return the seconds that it took, kernel included."""
    notebook = nbformat.read(path, as_version=4)
    start = time.perf_counter()
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": folder}}).execute()
    return time.perf_counter() - start


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "seconds"),
    [(path, 10 if path.stem == "logistic_regression" else 5) for path in SOURCES],
    ids=lambda value: getattr(value, "stem", ""),
)
def test_a_solved_assignment_runs_from_top_to_bottom(path: Path, seconds: float) -> None:
    # A busy CI machine gets three times what the assignment may take on one idle core.
    assert execute(path, path.parent) < 3 * seconds
    if sys.platform == "linux":
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        assert largest < 700, f"{largest:.0f} MB"


def test_a_notebook_that_fails_is_refused() -> None:
    with pytest.raises(Exception, match="nosuchmodule"):
        execute(BROKEN / "executes.ipynb", BROKEN)
