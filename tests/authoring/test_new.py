"""A new assignment builds, audits and grades at once, and the guide to the next week works."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import notebook_gates as gates
import pytest
from conftest import BARE_CONFIG, ROOT, code, markdown

from autograder.authoring.new import new
from autograder.commands.main import main
from autograder.commands.terminal import DONE, NOT_DONE
from autograder.course.assignment import read_notebook
from autograder.course.folder import Course
from autograder.course.scores import points_of


@pytest.fixture
def bare(tmp_path: Path) -> Course:
    """A course folder without any assignment."""
    (tmp_path / "nbgrader_config.py").write_text(BARE_CONFIG)
    return Course(tmp_path)


def run(course: Course, *words: str) -> int:
    return main([words[0], "--course", str(course.root), *words[1:]])


def checks_of(course: Course, name: str) -> str:
    cells = {cell.grade_id: cell.source for cell in course.assignment(name).cells}
    return cells["setup_checks"]


def test_the_skeleton_keeps_the_rules_of_the_house(bare: Course) -> None:
    notebook, _ = new(bare, "hidden_layer")
    rules = [gate for gate in gates.SOURCES if gate is not gates.parts_name_lessons]
    assert [found for gate in (*gates.EVERY_NOTEBOOK, *rules) for found in gate(notebook)] == []
    title = read_notebook(notebook)["cells"][0]["source"]
    assert title[0] == "# Hidden layer\n"


def test_its_checks_are_those_of_the_courses_other_assignments(bare: Course) -> None:
    shutil.copytree(ROOT / "source" / "python_basics", bare.source / "python_basics")
    new(bare, "hidden_layer")
    assert checks_of(bare, "hidden_layer") == checks_of(bare, "python_basics")


@pytest.mark.parametrize("name", ["3d", "a b", "", "../up", "a-b", "x" * 61, "é"])
def test_a_name_that_can_be_none_is_refused(
    bare: Course, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(bare, "new", name) == NOT_DONE
    assert "can't be an assignment's name" in capsys.readouterr().err
    assert not bare.source.exists()


@pytest.mark.parametrize(
    "there", ["source/Hidden_Layer", "release/hidden_layer", "tests/answers/hidden_layer"]
)
def test_nothing_is_overwritten(
    bare: Course, there: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (bare.root / there).mkdir(parents=True)
    assert run(bare, "new", "hidden_layer") == NOT_DONE
    assert f"{there} is there already" in capsys.readouterr().err
    assert len([*bare.root.rglob("*.ipynb")]) == 0


def hand_in(course: Course, name: str) -> float:
    """Hand in the solutions, grade them, and return the points."""
    target = course.submitted / "ada" / name
    shutil.copytree(course.release / name, target)
    path = target / f"{name}.ipynb"
    solutions = {cell.id: cell.source for cell in course.assignment(name).cells if cell.solution}
    notebook = read_notebook(path)
    for cell in notebook["cells"]:
        cell["source"] = solutions.get(cell["id"], cell["source"])
    path.write_text(json.dumps(notebook))
    assert run(course, "grade", name) == DONE
    graded = read_notebook(course.autograded / "ada" / name / f"{name}.ipynb")
    return sum(points or 0 for points in points_of(graded).values())


def blocks(page: str) -> Iterator[tuple[str, str]]:
    """Yield (name, text) of each block of code below a heading that names a cell or a file."""
    for part in re.split(r"^### ", page, flags=re.M)[1:]:
        heading, _, rest = part.partition("\n")
        name = re.search(r"`(.+)`", heading)
        block = re.search(r"^```\w+\n(.*?)^```$", rest, re.M | re.S)
        if name and block:
            yield name[1], block[1]


@pytest.mark.slow
def test_the_skeleton_and_the_page_about_the_next_week_work_as_they_stand(
    bare: Course, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "next_week.md").read_text(encoding="utf-8")
    # the exercise's text is itself a heading of the third level: keep its block in one piece
    texts = dict(blocks(re.sub(r"^### (?=Exercise)", "#### ", page, flags=re.M)))
    name = "hidden_layer"
    assert run(bare, "new", name) == DONE
    path = bare.source / name / f"{name}.ipynb"
    notebook = read_notebook(path)
    own = [
        markdown("exercise_hidden_forward", "#" + texts["exercise_hidden_forward"][2:].rstrip()),
        code("hidden_forward", texts["hidden_forward"].rstrip(), solution=True),
        code("test_hidden_forward_values", texts["test_hidden_forward_values"].rstrip(), points=1),
        code("test_hidden_forward_purity", texts["test_hidden_forward_purity"].rstrip(), points=1),
    ]
    place = [cell["id"] for cell in notebook["cells"]].index("summary")
    notebook["cells"][place:place] = own
    path.write_text(json.dumps(notebook))
    for file in (file for file in texts if file.endswith(".py")):
        (bare.root / "tests" / "answers" / name / file).write_text(texts[file])
    rules = [gate for gate in gates.SOURCES if gate is not gates.parts_name_lessons]
    assert [found for gate in rules for found in gate(path)] == []

    assert run(bare, "build", name) == DONE
    capsys.readouterr()
    assert run(bare, "audit", name) == DONE
    assert "lose points: 7 of 7. Right ones that get full marks: 4 of 4." in capsys.readouterr().out
    assert run(bare, "audit", "--mutants", name) == DONE
    assert "0 survivors." in capsys.readouterr().out
    assert hand_in(bare, name) == 4
