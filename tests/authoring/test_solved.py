"""An assignment's own cells that fail where tests are judged are its author's to mend."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from autograder.authoring.solved import problems
from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON
from autograder.course.folder import Course


def change(course: Course, **sources: str) -> Path:
    """Give cells of the small assignment other texts."""
    path = course.source / "squares" / "squares.ipynb"
    notebook = json.loads(path.read_text())
    for cell in notebook["cells"]:
        cell["source"] = sources.get(cell["id"], cell["source"])
    path.write_text(json.dumps(notebook))
    return path


def test_a_sound_assignment_has_none(small_course: Course) -> None:
    change(small_course, setup="%matplotlib inline\n!ls\nfrom pathlib import Path")
    assert list(problems(small_course, ["squares"], tests=True)) == []


def test_build_and_audit_name_a_locked_cell_that_fails(
    small_course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    path = change(small_course, setup="import no_such_module")
    course = ["--course", str(small_course.root)]
    assert main(["build", *course]) == NEEDS_PERSON
    said = capsys.readouterr().out
    sentence = (
        f"{path}: the assignment's own cell setup fails where its tests are judged "
        "(ModuleNotFoundError: No module named 'no_such_module'); it must run with nothing but"
    )
    assert sentence in said
    assert (small_course.release / "squares" / "squares.ipynb").is_file()
    assert main(["audit", *course]) == NEEDS_PERSON
    assert sentence in capsys.readouterr().out


def test_one_that_fails_on_what_solutions_return_is_named_too(small_course: Course) -> None:
    change(small_course, why="", test_cube_values="assert cube(2) == 8", setup="")
    path = small_course.source / "squares" / "squares.ipynb"
    notebook = json.loads(path.read_text())
    locked = json.loads(json.dumps(notebook["cells"][1]))
    locked["id"] = locked["metadata"]["nbgrader"]["grade_id"] = "look"
    locked["source"] = "first = square(2)\nassert first == 5, 'no'"
    notebook["cells"].append(locked)
    path.write_text(json.dumps(notebook))
    found = [sentence for _, sentence in problems(small_course, ["squares"], tests=False)]
    assert len(found) == 1
    assert "own cell look fails where its tests are judged (AssertionError: no)" in found[0]


def test_a_test_that_only_fails_where_tests_are_judged_is_named(small_course: Course) -> None:
    kind = "assert 'cube' in getattr(cube, '__globals__', {})"  # those are on the other side
    change(small_course, test_cube_values=kind)
    assert [sentence for _, sentence in problems(small_course, ["squares"], tests=False)] == []
    found = [sentence for _, sentence in problems(small_course, ["squares"], tests=True)]
    assert len(found) == 1
    assert found[0].startswith("solution: test_cube_values fails where tests are judged (Asse")


def test_the_build_of_a_sound_assignment_is_done(small_course: Course) -> None:
    assert main(["build", "--course", str(small_course.root)]) == DONE
