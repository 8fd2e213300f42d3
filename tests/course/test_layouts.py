"""Sources of any age and habit can be read as assignments."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import BARE_CONFIG, code, markdown, write_notebook
from traitlets.config import Config

from autograder.authoring.build import build
from autograder.commands.main import main
from autograder.commands.terminal import DONE
from autograder.course.assignment import Cell, cells_of, exercises_of, together
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.language import language_of, other_language
from autograder.course.masters import read_master
from autograder.engine.roles import ABOUT
from autograder.errors import CourseError

pytestmark = pytest.mark.slow

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


def test_a_test_may_stand_above_what_it_asks() -> None:
    test = Cell("code", "", "test_first", points=1)
    solution = Cell("code", "", "first", solution=True)
    (only,) = exercises_of((test, solution), Path("x"))
    assert (only.name, only.tests, only.points) == ("first", ("test_first",), 1)
    with pytest.raises(CourseError, match="two cells named 'first'"):
        list(exercises_of((test, solution, solution), Path("x")))


def test_a_test_with_no_solution_cell_before_it_is_an_exercise() -> None:
    (only,) = exercises_of((Cell("code", "", "alone", points=2),), Path("x"))
    assert (only.name, only.tests, only.points) == ("alone", ("alone",), 2)


def test_cells_of_one_name_in_two_notebooks_are_told_apart(tmp_path: Path) -> None:
    course = course_of(tmp_path, cells(), 5)
    other = [code("square", SOLUTION, solution=True), code("more", "assert 1", points=2)]
    write_notebook(tmp_path / "source" / "week" / "a second one.ipynb", other)
    found = {e.name: (e.tests, e.points) for e in course.assignment("week").exercises}
    assert found == {"a second one/square": (("more",), 2), "week/square": (("t",), 1)}
    (only,) = course.assignment("week", "week").exercises
    assert (only.name, only.tests) == ("square", ("t",))
    master = read_master(course, "week")
    assert list(master.notebooks) == ["a second one", "week"]
    judged = together(master.notebooks, ABOUT)
    names = [cell.grade_id for cell in cells_of(judged)]
    assert names == ["a second one/square", "more", "week/square", "t"]


def test_what_nbgrader_refuses_is_said_in_its_own_words(tmp_path: Path) -> None:
    astray = code("astray", "### BEGIN SOLUTION\nx = 1\n### END SOLUTION", points=1)
    course = course_of(tmp_path, [*cells(), astray], 5)
    with pytest.raises(CourseError, match=r"solution regions are within solution cells\.$"):
        build(course, ["week"])


def test_a_notebook_that_has_gone_goes_from_the_gradebook_too(tmp_path: Path) -> None:
    course = course_of(tmp_path, cells(), 5)
    second = write_notebook(tmp_path / "source" / "week" / "second.ipynb", cells())
    with Gradebook(course) as gradebook:
        gradebook.learn("week", read_master(course, "week").notebooks)
        gradebook.record("week", "ada", read_master(course, "week").notebooks)
        assert set(gradebook.marks("week")["ada"].cells) == {"week/t", "second/t"}
        second.unlink()
        gradebook.learn("week", read_master(course, "week").notebooks)
        assert set(gradebook.marks("week")["ada"].cells) == {"t"}


def test_folders_are_those_that_the_configuration_names(tmp_path: Path) -> None:
    (tmp_path / "nbgrader_config.py").write_text(
        f"{BARE_CONFIG}c.CourseDirectory.root = 'the course'\n"
        "c.CourseDirectory.source_directory = 'masters'\n"
        "c.IncludeHeaderFooter.header = 'masters/header.ipynb'\nc.Execute.timeout = 7\n"
    )
    masters = tmp_path / "the course" / "masters"
    write_notebook(masters / "Week 1.2" / "Lists & loops.ipynb", cells())
    write_notebook(masters / "header.ipynb", [markdown("head", "Read this first.")])
    course = Course(tmp_path)
    assert course.source == masters
    assert course.submitted == tmp_path / "the course" / "submitted"
    assert course.names() == ["Week 1.2"]
    assert course.limits.cell_seconds == 7
    (notebook,) = read_master(course, "Week 1.2").notebooks.values()
    assert notebook["cells"][0]["source"] == "Read this first."
    told = Config()  # as nbgrader's own commands hand the same file's settings over
    told.CourseDirectory.root = "the course"
    told.IncludeHeaderFooter.header = "masters/header.ipynb"
    course.adopt(told)
    assert course.source == masters
    assert course.config.IncludeHeaderFooter.header == str(masters / "header.ipynb")
    (tmp_path / "nbgrader_config.py").write_text(
        f"{BARE_CONFIG}c.CourseDirectory.directory_structure = '{{nbgrader_step}}/x'\n"
    )
    with pytest.raises(CourseError, match="directory_structure"):
        Course(tmp_path).names()


FOLDERS = {
    "source": "masters",
    "release": "given/out",
    "submitted": "handed in",
    "autograded": "judged",
    "feedback": "pages",
}


def test_every_step_uses_the_folders_that_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [f"c.CourseDirectory.{step}_directory = {name!r}" for step, name in FOLDERS.items()]
    (tmp_path / "nbgrader_config.py").write_text(BARE_CONFIG + "\n".join(lines))
    write_notebook(tmp_path / "masters" / "week" / "week.ipynb", cells())
    handed_in = tmp_path / "handed in" / "ada" / "week" / "week.ipynb"
    here = ["--course", str(tmp_path)]
    assert main(["build", *here]) == DONE
    handed_in.parent.mkdir(parents=True)
    released = (tmp_path / "given" / "out" / "week" / "week.ipynb").read_text()
    assert "x * x" not in released
    own = json.loads(released)
    own["cells"][0]["source"] = "def square(x):\n    return x**2"
    handed_in.write_text(json.dumps(own))
    for words in (["grade"], ["feedback"], ["report"], ["check", str(handed_in)]):
        assert main([*words, *here]) == DONE, words
    assert "TOTAL 1/1" in capsys.readouterr().out
    with Gradebook(Course(tmp_path)) as gradebook:
        assert gradebook.marks("week")["ada"].points == {"t": 1}
    assert (tmp_path / "judged" / "ada" / "week" / "week.ipynb").is_file()
    assert (tmp_path / "pages" / "ada" / "week" / "week.html").is_file()
    made = {path.name for path in tmp_path.iterdir() if not path.name.startswith(".")}
    others = {"nbgrader_config.py", "gradebook.db", "reports"}
    assert made == {name.partition("/")[0] for name in FOLDERS.values()} | others


def test_sources_that_nbgrader_calls_too_old_are_built_and_stay_as_they_are(tmp_path: Path) -> None:
    old = cells()
    for cell in old:
        del cell["metadata"]["nbgrader"]["schema_version"]
    course = course_of(tmp_path, old, 4)
    before = (course.source / "week" / "week.ipynb").read_bytes()
    build(course, ["week"])
    assert "NotImplementedError" in (course.release / "week" / "week.ipynb").read_text()
    assert (course.source / "week" / "week.ipynb").read_bytes() == before


def test_one_whose_kernel_is_not_pythons_is_told_by_its_language(tmp_path: Path) -> None:
    course = course_of(tmp_path, cells(), 5)
    path = course.source / "week" / "week.ipynb"
    for metadata, language in (
        ({}, ""),
        ({"kernelspec": {"name": "conda-env-x-py", "language": "python"}}, ""),
        ({"kernelspec": {"name": "ir", "display_name": "R"}}, "R"),
        ({"kernelspec": {"name": "julia-1.9"}, "language_info": {"name": "julia"}}, "julia"),
    ):
        notebook = json.loads(path.read_text()) | {"metadata": metadata}
        path.write_text(json.dumps(notebook))
        assert language_of(path) == language
    assert "week is written in julia" in other_language(path.parent, "week")


def test_nbgrader_grades_other_languages_itself_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from autograder.grading import autograde

    course = course_of(tmp_path, cells(), 5)
    path = course.source / "week" / "week.ipynb"
    metadata = {"kernelspec": {"name": "ir", "language": "R"}}
    path.write_text(json.dumps(json.loads(path.read_text()) | {"metadata": metadata}))
    said: list[str] = []
    started: list[Any] = []
    monkeypatch.setattr(autograde, "_plain_start", started.append)
    converter = SimpleNamespace(
        exporter_class=autograde.Judged,
        coursedir=SimpleNamespace(
            assignment_id="week",
            source_directory="source",
            format_path=lambda *_: str(path.parent),
        ),
        log=SimpleNamespace(warning=lambda _, sentence: said.append(sentence)),
    )
    autograde._start(converter)
    assert started == [converter]
    assert "graded by plain nbgrader, without walls" in said[0]
