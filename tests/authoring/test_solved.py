"""An assignment's own cells that fail where tests are judged are its author's to mend."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path

import pytest

from autograder.authoring.advance import KEPT
from autograder.authoring.missing import Missing
from autograder.authoring.solved import problems
from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON
from autograder.course.folder import Course

pytestmark = pytest.mark.slow


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
    path = change(small_course, setup="1 / 0")
    course = ["--course", str(small_course.root)]
    assert main(["build", *course]) == NEEDS_PERSON
    said = capsys.readouterr().out
    sentence = (
        f"{path}: the assignment's own cell setup fails where its tests are judged "
        "(ZeroDivisionError: division by zero); it must run with nothing but"
    )
    assert sentence in said
    assert (small_course.release / "squares" / "squares.ipynb").is_file()
    assert main(["audit", *course]) == NEEDS_PERSON
    assert sentence in capsys.readouterr().out


LACKING = """\
no_such_module is not installed in this environment: `python -m pip install no_such_module`, or put
it beside the notebook in source/ if it is a module of your own"""


def test_a_module_that_isnt_installed_is_named_once_and_nothing_that_fails_for_it(
    small_course: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    def said(*words: str) -> str:
        assert main([words[0], "--course", str(small_course.root), *words[1:]]) == NEEDS_PERSON
        found = capsys.readouterr()
        return " ".join((found.out + found.err).split())

    path = change(
        small_course,
        setup="import no_such_module as nm\nLIMIT = 4",
        square="### BEGIN SOLUTION\ndef square(x):\n    return nm.square(x)\n### END SOLUTION",
        test_square_edge="import no_such_module\nassert square(0) == 0",
        test_cube_values="assert LIMIT == 4 and cube(2) == 8",
    )
    sentence = " ".join(LACKING.split())
    (found,) = problems(small_course, ["squares"], tests=True)
    assert found == ("squares", f"{path}: {sentence}.")
    assert said("build").endswith(f"{path}: {sentence}.")
    shutil.copytree(path.parent, small_course.submitted / "ada" / "squares")
    assert f"Warning: squares: {sentence}." in said("grade")
    assert not (small_course.root / KEPT).exists()  # nothing is to be said once it is installed
    told = said("doctor")
    assert told.count("no_such_module") == sentence.count("no_such_module")
    assert sentence in told
    assert "squares: 0 of 3 tests as in plain nbgrader, 3 can't be told" in told
    assert told.count("0/1 fails only for want of a module") == 3
    assert "doesn't pass it" not in told
    assert "bind" not in told
    assert "1 with modules that aren't installed" in told


def test_a_module_is_called_by_the_name_of_its_package() -> None:
    error = {"output_type": "error", "ename": "ModuleNotFoundError"}
    error["evalue"] = "No module named 'yaml.nodes'"
    cell = {"cell_type": "code", "source": "from yaml.nodes import Node", "outputs": [error]}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(importlib.util, "find_spec", lambda name: None)
        missing = Missing({"cells": [cell]}, [])
    assert missing.sentences[0].startswith(
        "yaml is not installed in this environment: `python -m pip install pyyaml`"
    )
    assert missing.explains("NameError: name 'Node' is not defined")
    assert not missing.explains("NameError: name 'node' is not defined")
    error["evalue"] = "No module named 'json.nodes'"
    assert Missing({"cells": [cell]}, []).sentences == []  # installed, but hasn't that part


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
