"""Small notebooks, each with one habit of courses, as text: how they are written and judged.

A file ``kinds/NAME.txt`` holds cells, each beginning with a line ``# %% KIND``: ``open``,
``locked``, ``solution`` (the whole cell is the solution) or ``test`` (one point). Its solutions,
handed in, are full marks in plain nbgrader.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from conftest import code

from autograder.course.nbgrader_api import prepare_import
from autograder.course.scores import points_of
from autograder.engine.roles import ABOUT
from autograder.engine.worker import Job, Worker

HERE = Path(__file__).resolve().parent / "kinds"
NAMES = sorted(path.stem for path in HERE.glob("*.txt"))


def cells_of(text: str) -> Iterator[dict[str, Any]]:
    """Yield the cells that a text writes down."""
    counts = {"test": 0, "solution": 0, "locked": 0, "open": 0}
    for part in text.split("# %% ")[1:]:
        kind, _, source = part.partition("\n")
        counts[kind] += 1
        name, source = f"{kind}_{counts[kind]}", source.strip("\n")
        if kind == "test":
            yield code(name, source, points=1)
        elif kind == "open":
            yield code(name, source)
        else:
            yield code(name, source, solution=kind == "solution", locked=kind == "locked")


def master_of(text: str) -> dict[str, Any]:
    """Return an assignment as it is judged, with the solutions in its metadata."""
    cells = list(cells_of(text))
    for cell in cells:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["metadata"][ABOUT] = {"solution": cell["source"]}
            cell["source"] = "raise NotImplementedError()"
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def solved(master: dict[str, Any], answers: dict[str, str] | None = None) -> bytes:
    """Return an assignment as it is handed in by one who wrote the solutions, or other answers."""
    cells = [dict(cell) for cell in master["cells"]]
    for cell in cells:
        about = cell["metadata"].get(ABOUT, {})
        cell["source"] = (answers or {}).get(cell["id"], about.get("solution", cell["source"]))
    return json.dumps(master | {"cells": cells}).encode()


def by_engine(
    worker: Worker,
    master: dict[str, Any],
    answers: dict[str, str] | None = None,
    files: dict[str, bytes] | None = None,
) -> tuple[dict[str, float | None], dict[str, str]]:
    """Return the points of each test, and what each that failed said, as our engine judges."""
    text = json.dumps(master).encode()
    judged = worker.judge(Job(solved(master, answers), text, {}, files or {}))
    assert not judged.problem, judged.problem
    notebook = json.loads(judged.notebook)
    said = {
        cell["id"]: f"{output['ename']}: {output['evalue']}"
        for cell in notebook["cells"]
        for output in cell.get("outputs", ())
        if output["output_type"] == "error"
    }
    return points_of(notebook), said


def by_nbgrader(
    master: dict[str, Any], folder: Path, answers: dict[str, str] | None = None
) -> dict[str, float | None]:
    """Return the points of each test as plain nbgrader gives them: all cells in one kernel."""
    prepare_import()
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.reads(solved(master, answers).decode(), as_version=4)
    about = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, kernel_name="python3", allow_errors=True, resources=about).execute()
    return points_of(json.loads(nbformat.writes(notebook)))
