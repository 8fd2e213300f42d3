"""Every gate lets the course's notebooks pass, and refuses the one that is broken for it."""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import notebook_gates as gates
import pytest
import smallest
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


def test_a_link_to_a_cell_that_isnt_there_is_found() -> None:
    lesson = "../../notebooks/03_odds_and_sigmoid.ipynb"
    assert list(gates.broken_link(SOURCES[0], f"{lesson}#cell-id=derive_sigmoid")) == []
    assert len(list(gates.broken_link(SOURCES[0], f"{lesson}#cell-id=nowhere"))) == 1


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


@pytest.mark.slow
@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_every_picture_of_an_assignment_can_be_read_and_has_words(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    faults, wordless, count = pictures_of(notebook, path.parent)
    assert (faults, wordless) == ([], [])
    assert count > 4


@pytest.mark.slow
def test_a_picture_without_words_or_with_small_letters_is_found(tmp_path: Path) -> None:
    draws = "import matplotlib.pyplot as plt\nplt.plot([1.2])\nplt.ylabel('accuracy', size=8)"
    cells = [nbformat.v4.new_code_cell(f"{draws}\nplt.show()", id="small")]
    faults, wordless, count = pictures_of(nbformat.v4.new_notebook(cells=cells), tmp_path)
    assert (wordless, count) == (["small"], 1)
    assert any("8 points" in sentence for sentence in faults)
    assert any("'accuracy' goes from" in sentence for sentence in faults)


def pictures_of(notebook: Any, folder: Path) -> tuple[list[str], list[str], int]:
    """Run a notebook; return its pictures' faults, cells that draw without words, and a count."""
    watch = f"import sys; sys.path.insert(0, {str(BROKEN.parent)!r})\nimport picture_gates as gates"
    cells = [nbformat.v4.new_code_cell(f"{watch}\ngates.watch()"), *notebook.cells]
    cells.append(nbformat.v4.new_code_cell("print(*gates.found, sep='\\n')"))
    ran = nbformat.v4.new_notebook(cells=cells, metadata=notebook.metadata)
    NotebookClient(ran, timeout=300, resources={"metadata": {"path": folder}}).execute()
    said = "".join(output.get("text", "") for output in ran.cells[-1].outputs)
    drawn = [
        (cell.id, output.metadata.get("image/png", {}).get("alt", ""))
        for cell in ran.cells
        for output in cell.get("outputs", [])
        if "image/png" in output.get("data", {})
    ]
    wordless = [name for name, words in drawn if len(words.split()) < 5]
    return [line for line in said.splitlines() if line.strip()], wordless, len(drawn)


@pytest.mark.slow
@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_a_solved_assignment_runs_from_top_to_bottom_in_seconds(path: Path, tmp_path: Path) -> None:
    # On one idle core a smallest notebook takes about a second.
    most = 9 if path.stem == "logistic_regression" else 5
    before = smallest.work(smallest.notebook(), tmp_path)
    own = smallest.work(nbformat.read(path, as_version=4), path.parent)
    after = smallest.work(smallest.notebook(), tmp_path)
    assert 1 < 2 * own / (before + after) < most
    if sys.platform == "linux":
        largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        assert largest < 700, f"{largest:.0f} MB"


def test_a_notebook_that_fails_is_refused() -> None:
    with pytest.raises(Exception, match="nosuchmodule"):
        smallest.work(nbformat.read(BROKEN / "executes.ipynb", as_version=4), BROKEN)
