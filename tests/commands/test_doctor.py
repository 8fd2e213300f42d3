"""A course of one's own: nbgrader's quickstart course, and odd assignments beside it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbgrader
import pytest
from conftest import BARE_CONFIG, ROOT, Shell, code, markdown, write_notebook

from autograder.authoring import advance
from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE
from autograder.course.assignment import read_notebook
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.marks import Mark
from autograder.course.masters import read_master
from autograder.engine.worker import Judged
from autograder.pages.marking import Given, Task, answer_page, tasks_page

pytestmark = pytest.mark.slow
FORGED = "scores could be forged"
SHOWN = {"--student": "ada", "--exercise": "square"}
SOLUTION = "### BEGIN SOLUTION\ndef square(x):\n    return x * x\n### END SOLUTION"
HIDDEN = "\n### BEGIN HIDDEN TESTS\nassert square(3) == 9, 'nine'\n### END HIDDEN TESTS"


def lines_of_the_docs() -> str:
    """Return the three lines that docs/your_course.md asks for."""
    text = (ROOT / "docs" / "your_course.md").read_text()
    return text.split("```python\n")[1].split("```")[0]


def add(course: Path, name: str, stem: str, cells: list[dict[str, Any]]) -> Path:
    return write_notebook(course / "source" / name / f"{stem}.ipynb", cells)


def small(test: str = "assert square(2) == 4" + HIDDEN) -> list[dict[str, Any]]:
    return [
        markdown("title", "# Squares"),
        code("square", SOLUTION, solution=True),
        code("t", test, points=2),
    ]


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The quickstart course with the three lines; the working folder is that course's.

    What ``nbgrader quickstart`` writes, without the programs that it starts, which take long.
    """
    course = tmp_path_factory.mktemp("empty") / "my course"
    example = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide" / "source"
    left_out = shutil.ignore_patterns("*.html", "autotests.yml", "ps1_autotest")
    shutil.copytree(example, course / "source", ignore=left_out)
    (course / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.course_id = 'my course'\n"
        "c.IncludeHeaderFooter.header = 'source/header.ipynb'\n"
        f"{lines_of_the_docs()}"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(course)
        yield course


def test_quickstart_course_is_told_of_in_advance_built_and_graded(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor"]) == DONE, capsys.readouterr().out
    said = capsys.readouterr().out
    assert "ps1: 4 of 4 tests as in plain nbgrader" in said
    assert max(map(len, said.splitlines())) <= 80
    assert main(["build"]) == DONE
    shutil.copytree(own / "source" / "ps1", own / "submitted" / "ada" / "ps1")
    shutil.copytree(own / "release" / "ps1", own / "submitted" / "bea" / "ps1")
    (own / "submitted" / "cem" / "ps1").mkdir(parents=True)
    shutil.copy(own / "source" / "ps1" / "problem2.ipynb", own / "submitted" / "cem" / "ps1")
    assert main(["grade"]) == DONE
    said = capsys.readouterr().out
    assert "cem, ps1: there is no problem1.ipynb: what it asks for counts nothing" in said
    with Gradebook(Course(own)) as gradebook:
        marks = gradebook.marks("ps1")
    assert {who: one.score for who, one in marks.items()} == {"ada": 3, "bea": 0, "cem": 0}
    assert marks["ada"].most == 13
    assert len(marks["ada"].waiting) == 5  # the task among them
    assert main(["feedback"]) == DONE
    assert main(["report"]) == DONE
    assert main(["check", "--course", ".", "submitted/ada/ps1/problem1.ipynb"]) == DONE
    said = capsys.readouterr().out
    assert "TOTAL 3/3" in said
    assert FORGED not in " ".join(said.split())  # all of it is judged outside


def test_every_page_of_tests_inside_says_that_scores_could_be_forged(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "nbgrader_config.py").write_text(f"{BARE_CONFIG}c.Judging.inside = ['week']\n")
    cells = [*small(), markdown("why", "Because.", solution=True, points=1)]
    source = add(tmp_path, "week", "week", cells)
    course = Course(tmp_path)
    shutil.copytree(source.parent, course.submitted / "ada" / "week")

    def said_by(*words: str) -> str:
        assert main([words[0], "--course", str(tmp_path), *words[1:]]) == DONE
        return " ".join(capsys.readouterr().out.split())

    said_by("grade")
    said_by("feedback")
    told = [
        said_by("report"),
        *(said_by("report", "week", what, of) for what, of in SHOWN.items()),
        *(said_by("report", "--for", site) for site in ("moodle", "canvas")),
        said_by("check", str(course.submitted / "ada" / "week" / "week.ipynb")),
    ]
    said_by("report", "--for", "csv")
    written = ("feedback/ada/week/week.html", "reports/week.html", "reports/week.csv")
    told += [(tmp_path / name).read_text() for name in (*written, "reports/marks.csv")]
    assignment = course.assignment("week")
    task = Task(assignment, assignment.cells[-1], [Given("ada", "ada", Mark(0))])
    notebook = read_notebook(course.autograded / "ada" / "week" / "week.ipynb")
    told += [tasks_page([task], "/by_hand"), answer_page(task, 0, notebook, "/by_hand", "")]
    assert [text for text in told if FORGED not in text] == []


def test_a_test_above_its_solution_is_to_be_moved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    test = code("test_square", "assert square(3) == 9", points=1)
    solution = code("square", "def square(x):\n    return x * x", solution=True)
    add(tmp_path, "week", "week", [test, solution])
    assert main(["doctor", str(tmp_path)]) == NEEDS_PERSON
    said = " ".join(capsys.readouterr().out.split())
    assert "move this test below the solution cell that binds `square`" in said


def test_one_that_cant_be_built_stops_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(tmp_path, "week 1", "1.2 squares", small())
    add(tmp_path, "twice", "twice", [*small(), code("t", "assert True", points=1)])
    in_r = add(tmp_path, "in_r", "in_r", small("stopifnot(TRUE)"))
    notebook = json.loads(in_r.read_text())
    notebook["metadata"]["kernelspec"] = {"name": "ir", "language": "R", "display_name": "R"}
    in_r.write_text(json.dumps(notebook))
    assert main(["doctor", str(tmp_path)]) == NEEDS_PERSON
    said = capsys.readouterr().out
    assert "week 1: 1 of 1 test as in plain nbgrader" in said
    assert "twice: " in said
    assert "source/twice can't be built: Duplicate grade id: t" in said
    assert "in_r is written in R" in said
    assert not (tmp_path / "gradebook.db").exists()
    shutil.rmtree(tmp_path / "source" / "week 1")
    shutil.rmtree(tmp_path / "source" / "in_r")
    assert main(["doctor", str(tmp_path)]) == NOT_DONE
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    add(tmp_path, "in_r", "in_r", small()).write_text(json.dumps(notebook))
    add(tmp_path, "good", "good", small())
    (tmp_path / "submitted").mkdir()
    assert main(["grade", "--course", str(tmp_path)]) == NEEDS_PERSON
    said = capsys.readouterr().err
    assert "in_r is written in R" in said
    assert "twice" in said


def test_grade_names_what_its_own_solution_doesnt_pass_and_finds_it_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], shell: Shell
) -> None:
    (tmp_path / "nbgrader_config.py").write_text(f"c = get_config()\n{lines_of_the_docs()}")
    source = add(tmp_path, "week", "week", small("assert square(2) == 5"))
    (tmp_path / "submitted" / "ada").mkdir(parents=True)
    shutil.copytree(source.parent, tmp_path / "submitted" / "ada" / "week")
    words = ["grade", "--force", "--course", str(tmp_path)]
    assert main(words) == NEEDS_PERSON
    warning = "week: its own solution doesn't get the points of t; see"
    assert warning in capsys.readouterr().err
    assert warning in shell("nbgrader", "autograde", "week", "--force", cwd=tmp_path).stderr
    course = Course(tmp_path)
    masters = {"week": read_master(course, "week")}
    known = advance.Solutions(course, masters)
    assert known.short()["week"].keys() == {"t"}
    assert not list(known.jobs())
    (tmp_path / "source" / "week" / "beside.txt").write_text("new")
    for fault in (True, False):
        asked = advance.Solutions(course, {"week": read_master(course, "week")})
        (answer, _), *_ = asked.jobs()
        asked.take(answer, Judged(problem="a worker is gone", retry=fault))
        asked.short()
        again = advance.Solutions(course, {"week": read_master(course, "week")})
        assert bool(list(again.jobs())) is fault  # what the machine is to blame for isn't kept
    (tmp_path / "source" / "week" / "beside.txt").write_text("newer")
    changed = {"week": read_master(course, "week")}
    assert list(advance.Solutions(course, changed).jobs())


def test_a_hidden_test_inside_shows_no_text_of_the_submissions(tmp_path: Path) -> None:
    from autograder.engine.roles import roles_of
    from autograder.engine.within import _guarded

    cells = small()
    (_, role) = roles_of(json.dumps({"cells": cells}).encode())
    leak = {"output_type": "error", "ename": "assert square(3) == 9", "evalue": "it was 3"}
    shown = list(_guarded([leak | {"traceback": ["assert square(3)"]}], role.source))
    assert "square(3)" not in str(shown)
    assert "it was 3" not in str(shown)
    own = {"output_type": "error", "ename": "AssertionError", "evalue": "nine", "traceback": []}
    assert next(iter(_guarded([own], role.source)))["evalue"] == "nine"
    value = {"output_type": "execute_result", "data": {"text/plain": "'assert'"}}
    assert list(_guarded([value], role.source)) == []
