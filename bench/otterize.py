"""The same assignments for otter-grader: its test files, its notebooks, its autograder.zip.

A whole test cell is one test case, run in the notebook's own names, at its place in the notebook:
what nbgrader does with it. The format: https://otter-grader.readthedocs.io, "Test Files".
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

from classroom import Paper, write_paper

from autograder.course.assignment import read_notebook
from autograder.course.folder import Course

TEST_FILE = """\
from otter.test_files import test_case

OK_FORMAT = False
name = {name!r}
points = {points!r}


@test_case(hidden=True)
def whole_cell(env):
    exec(compile({source!r}, name, "exec"), env)
"""
START = "import otter\ngrader = otter.Notebook()"


def generate(
    course: Course, name: str, folder: Path, otter: Path, run: Callable[..., float]
) -> Path:
    """Make an assignment's autograder.zip in a new folder, with ``run(*words, cwd=...)``."""
    (folder / "tests").mkdir(parents=True)
    for cell in course.assignment(name).cells:
        if cell.is_test:
            text = TEST_FILE.format(name=cell.grade_id, points=cell.points, source=cell.source)
            (folder / "tests" / f"{cell.grade_id}.py").write_text(text, encoding="utf-8")
    words: list[str | Path] = [
        otter,
        "generate",
        "-t",
        "tests",
        "-o",
        "autograder.zip",
        "--no-config",
    ]
    if course.data.is_dir():
        shutil.copytree(course.data, folder / "data")
        words.append("data")
    run(*words, cwd=folder)
    return folder / "autograder.zip"


def write_notebook(course: Course, paper: Paper, folder: Path) -> Path:
    """Write a paper as otter wants it: a check of the grader's where a test cell was."""
    path = write_paper(course, paper, folder)
    tests = {cell.grade_id for cell in course.assignment(paper.assignment).cells if cell.is_test}
    notebook = read_notebook(path)
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name in tests:
            cell["source"] = f"grader.check({name!r})"
    start = {"cell_type": "code", "id": "otter", "metadata": {}, "source": START}
    notebook["cells"].insert(0, start | {"outputs": [], "execution_count": None})
    path.write_text(json.dumps(notebook, indent=1), encoding="utf-8")
    return path


def scores(folder: Path) -> dict[str, float]:
    """Return test -> points, from the results.json that otter wrote into a folder."""
    results = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    return {test["name"]: test["score"] for test in results["tests"] if "score" in test}
