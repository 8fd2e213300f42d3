"""Sources of any age and habit can be read as assignments."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import BARE_CONFIG, code, markdown

from autograder.course.assignment import Cell, exercises_of
from autograder.course.folder import Course
from autograder.course.masters import read_master

SOLUTION = "### BEGIN SOLUTION\ndef square(x):\n    return x * x\n### END SOLUTION"


def course_of(folder: Path, cells: list[dict[str, Any]], minor: int) -> Course:
    (folder / "nbgrader_config.py").write_text(BARE_CONFIG)
    (folder / "source" / "week").mkdir(parents=True)
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": minor}
    (folder / "source" / "week" / "week.ipynb").write_text(json.dumps(notebook))
    return Course(folder)


def cells() -> list[dict[str, Any]]:
    return [code("square", SOLUTION, solution=True), code("t", "assert square(2) == 4", points=1)]


def test_cells_below_format_4_5_get_ids_which_stay(tmp_path: Path) -> None:
    old = [{key: value for key, value in cell.items() if key != "id"} for cell in cells()]
    course = course_of(tmp_path, old, 4)
    first, again = (read_master(course, "week").notebook for _ in range(2))
    ids = [cell["id"] for cell in first["cells"]]
    assert len(set(ids)) == 2
    assert first == again
    assert first["nbformat_minor"] == 5


def test_metadata_without_a_name_are_those_of_an_ordinary_cell(tmp_path: Path) -> None:
    unnamed = markdown("hello", "Hello")
    about = {"schema_version": 3, "grade": False, "locked": False, "solution": False}
    unnamed["metadata"] = {"nbgrader": about}
    master = read_master(course_of(tmp_path, [unnamed, *cells()], 5), "week")
    assert [bool(cell["metadata"]) for cell in master.notebook["cells"]] == [False, True, True]
    assert len(master.asked[0].cells) == 2


def test_metadata_of_an_older_schema_are_brought_up_to_date(tmp_path: Path) -> None:
    old = cells()
    for cell in old:
        about = cell["metadata"]["nbgrader"]
        del about["schema_version"]
        about.pop("task", None)
    master = read_master(course_of(tmp_path, old, 5), "week").notebook
    assert {cell["metadata"]["nbgrader"]["schema_version"] for cell in master["cells"]} == {3}


@pytest.mark.parametrize("name", ["t1", "test_cube", "Part 1 (a)"])
def test_a_test_belongs_to_the_solution_cell_before_it(name: str) -> None:
    cells = (
        Cell("code", "", "first", solution=True),
        Cell("code", "", "second", solution=True),
        Cell("code", "", name, points=2),
        Cell("code", "", "test_first_values", points=1),
        Cell("markdown", "", "task", points=3),
    )
    found = {e.name: (e.tests, e.points) for e in exercises_of(cells, Path("x"))}
    assert found == {
        "first": (("test_first_values",), 1),
        "second": ((name,), 2),
        "task": ((), 3),
    }


def test_a_test_with_no_solution_cell_before_it_is_an_exercise() -> None:
    (only,) = exercises_of((Cell("code", "", "alone", points=2),), Path("x"))
    assert (only.name, only.tests, only.points) == ("alone", ("alone",), 2)
