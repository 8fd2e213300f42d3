"""Grading by hand, one answer after another: by keys, with the rubric, without others' scripts."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from conftest import ROOT, code, markdown, needs_browser, write_notebook
from odd_texts import FETCHERS, HIDDEN_COMMANDS
from served import TOKEN, Server
from small_class import RIGHT, grade

from autograder.authoring.build import build
from autograder.commands.main import main
from autograder.commands.terminal import DONE, NEEDS_PERSON
from autograder.course.assignment import read_notebook
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.gradebook import Gradebook
from autograder.course.standing import Flag, read_standing
from autograder.pages.marking import Given, Task, answer_page

NAME = "reasons"
SCRIPT = "<script>hit()</script><img src=/logout onerror=hit()>"
SCHEME = "=== BEGIN MARK SCHEME ===\n\n1. It names the area: one point.\n\n=== END MARK SCHEME ==="
ANSWERS = {
    "ada": "The area grows with $x^2$.",
    "bruno": f"Because. {SCRIPT}\n\n" + "\n\n".join((*FETCHERS, *HIDDEN_COMMANDS)),
    "chen": "It is so.",
}


def assignment() -> list[dict[str, Any]]:
    """An assignment of one function and one written answer that speaks of what it shows."""
    solution = "def square(x):\n    ### BEGIN SOLUTION\n    return x * x\n    ### END SOLUTION"
    shown = (
        "import matplotlib.pyplot as plt\nprint('shown', square(3))\n"
        "plt.plot([square(n) for n in range(5)])\nplt.show()"
    )
    why = f"### BEGIN SOLUTION\nIt is an area.\n\n{SCHEME}\n### END SOLUTION"
    return [
        markdown("title", "# Squares"),
        code("square", solution, solution=True),
        code("test_square_values", "assert square(2) == 4", points=1),
        markdown("part", "## Part 2"),
        code("look", shown),
        markdown("question", "### Written answer 1: `why` (2 points)\n\nWhy does it grow so?"),
        markdown("why", why, solution=True, points=2),
        task("draw", "### Task 1: `draw` (3 points)\n\nDraw it below."),
    ]


def task(name: str, text: str) -> dict[str, Any]:
    """A task: what is asked for stands in cells of the participant's own."""
    cell = markdown(name, text, solution=True, points=3)
    cell["metadata"]["nbgrader"] |= {
        "task": True,
        "solution": False,
        "grade": False,
        "locked": True,
    }
    return cell


def answer(course: Course, student: str, text: str) -> None:
    notebook = read_notebook(course.release / NAME / f"{NAME}.ipynb")
    for cell in notebook["cells"]:
        cell["source"] = {"square": RIGHT["square"], "why": text}.get(cell["id"], cell["source"])
    path = course.submitted / student / NAME / f"{NAME}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(notebook))


@pytest.fixture(scope="module")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course whose class answered in words, and was graded."""
    course = Course(tmp_path_factory.mktemp("reasons"))
    shutil.copy(ROOT / CONFIG_NAME, course.root)
    write_notebook(course.source / NAME / f"{NAME}.ipynb", assignment())
    build(course, [NAME])
    for student, text in ANSWERS.items():
        answer(course, student, text)
    assert grade(course) == DONE
    return course


def task_of(course: Course, name: str = "why") -> Task:
    found = course.assignment(NAME)
    cell = next(one for one in found.cells if one.grade_id == name)
    with Gradebook(course) as gradebook:
        given = gradebook.given(NAME, name)
    answers = [Given(student, student, *given[student]) for student in sorted(given)]
    return Task(found, cell, answers)


def page_of(course: Course, task: Task, student: str) -> BeautifulSoup:
    place = [one.student for one in task.answers].index(student)
    notebook = read_notebook(course.autograded / student / NAME / f"{NAME}.ipynb")
    return BeautifulSoup(answer_page(task, place, notebook, "/by_hand", ""), "html.parser")


@pytest.mark.slow
def test_the_page_has_the_answer_what_it_speaks_of_and_how_it_is_marked(graded: Course) -> None:
    page = page_of(graded, task_of(graded), "ada")
    said = " ".join(page.get_text(" ").split())
    assert "Answer 1 of 3; 3 wait" in said
    assert "It names the area: one point." in said
    assert "Why does it grow so?" in said
    assert "It is an area." in said  # a model answer
    assert "MARK SCHEME" not in said
    assert "shown 9" in said
    assert len(page.select("figure img[src^='data:image/png;base64,']")) == 1
    assert "Not run when this was graded" not in said


@pytest.mark.slow
def test_what_was_not_run_is_named(graded: Course) -> None:
    task = task_of(graded)
    notebook = read_notebook(graded.autograded / "ada" / NAME / f"{NAME}.ipynb")
    for cell in notebook["cells"]:
        if cell["id"] == "look":
            cell |= {"outputs": [], "execution_count": None}
    assert "is not here: look." in answer_page(task, 0, notebook, "/by_hand", "")


@pytest.mark.slow
def test_a_task_is_graded_and_shown_like_any_other_exercise(graded: Course, tmp_path: Path) -> None:
    shutil.copytree(graded.root, tmp_path / "course")
    course = Course(tmp_path / "course")
    assert "Draw it below." in page_of(course, task_of(course, "draw"), "ada").get_text(" ")
    with Gradebook(course) as gradebook:
        gradebook.give(NAME, "ada", "draw", 2.5, "Well drawn.")
    for command in ("report", "feedback"):
        assert main([command, "--course", str(course.root)]) in (DONE, NEEDS_PERSON)
    with (course.reports / f"{NAME}.csv").open(newline="") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    assert [rows[who]["draw"] for who in ("(maximum)", "ada", "chen")] == ["3", "2.5", "waits"]
    assert [rows[who]["total"] for who in ("(maximum)", "ada", "chen")] == ["6", "3.5", "1"]
    report = BeautifulSoup((course.reports / f"{NAME}.html").read_text(), "html.parser")
    assert "draw" in report.select("#class thead")[0].get_text(" ")
    page = (course.feedback / "ada" / NAME / f"{NAME}.html").read_text()
    said = " ".join(BeautifulSoup(page, "html.parser").get_text(" ").split())
    assert "Task 1: draw 2.5/3 points" in said
    assert "Well drawn." in said
    assert "Your answer Draw it" not in said


@pytest.mark.slow
def test_only_another_answer_is_to_be_looked_at_again(graded: Course, tmp_path: Path) -> None:
    shutil.copytree(graded.root, tmp_path / "course")
    course = Course(tmp_path / "course")
    with Gradebook(course) as gradebook:
        for student in ANSWERS:
            gradebook.give(NAME, student, "why", 1.5, "So it is.")
    assert grade(course, "--force") == DONE
    assert task_of(course).changed == 0
    answer(course, "ada", "Otherwise.")
    assert grade(course) == DONE
    assert grade(course, "--force") == DONE  # it stays so until somebody has looked
    task = task_of(course)
    assert [one.student for one in task.answers if one.is_open] == ["ada"]
    assert task.answers[0].mark.score == 1.5
    assert Flag.AGAIN in read_standing(course, NAME).student("ada").flags
    said = page_of(course, task, "ada").get_text(" ")
    assert "Changed since you graded it : 1.5 still counts" in said
    with Gradebook(course) as gradebook:
        gradebook.give(NAME, "ada", "why", 1.5, "So it is.")
        mark, comment = gradebook.given(NAME, "why")["ada"]
    assert (mark.again, mark.score, comment) == (False, 1.5, "So it is.")


@pytest.fixture
def server(graded: Course, tmp_path: Path) -> Iterator[tuple[Course, Server]]:
    shutil.copytree(graded.root, tmp_path / "course")
    folder = tmp_path / "settings" / "jupyter_server_config.d"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "autograder" / "lab" / "jupyter_server_config.json", folder)
    started = Server(tmp_path / "course", environment={"JUPYTER_CONFIG_PATH": str(folder.parent)})
    yield Course(tmp_path / "course"), started
    started.close()


@pytest.mark.slow
@needs_browser
def test_keys_are_enough_and_no_script_but_ours_runs(
    server: tuple[Course, Server], browser: Any
) -> None:
    course, asked = server
    playwright = pytest.importorskip("axe_playwright_python.sync_playwright")
    asked.ask("/api/status")
    requests: list[str] = []
    context = browser.new_context(
        viewport={"width": 1280, "height": 800},
        extra_http_headers={"Authorization": f"token {TOKEN}"},
        bypass_csp=True,
    )
    tab = context.new_page()
    tab.add_init_script("window.hits = 0; window.hit = () => { window.hits += 1; };")
    tab.goto(f"{asked.address}/formgrader/gradebook/")
    tab.get_by_role("link", name="One written answer after another").click()
    tab.get_by_role("link", name="why").click()
    tab.on("request", lambda request: requests.append(request.url))
    assert playwright.Axe().run(tab).violations_count == 0
    tab.keyboard.press("1")
    tab.keyboard.press("h")
    tab.keyboard.press("c")
    tab.keyboard.insert_text("Say **why**.")
    with tab.expect_navigation():
        tab.keyboard.press("Control+Enter")
    tab.keyboard.press("9")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    assert "from 0 to 2; nothing was recorded" in tab.get_by_role("alert").inner_text()
    tab.keyboard.press("a")  # what was said before
    tab.keyboard.press("2")
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    first = tab.url
    with tab.expect_navigation():
        tab.keyboard.press("p")
    with tab.expect_navigation():
        tab.keyboard.press("n")
    assert tab.url == first
    tab.keyboard.press("0")
    for width in (390, 1280):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
    with tab.expect_navigation():
        tab.keyboard.press("Enter")
    assert tab.url.endswith("/by_hand/")
    assert tab.evaluate("window.hits") == 0
    assert {url for url in requests if not url.startswith(f"{asked.address}/formgrader/")} <= {
        url for url in requests if url.startswith("data:image/png;base64,")
    }
    context.close()
    with Gradebook(course) as gradebook:
        given = gradebook.given(NAME, "why")
    assert sorted(mark.by_hand or 0 for mark, _ in given.values()) == [0, 1.5, 2]
    assert sorted(comment for _, comment in given.values()) == ["", "Say **why**.", "Say **why**."]
    assert not any(mark.waits or mark.again for mark, _ in given.values())
