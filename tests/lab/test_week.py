"""A week of the course in a real browser: from the assignment to the feedback that was read.

The instructor works in formgrader, the participant in JupyterLab, each in a folder of their own, by
way of nbgrader's exchange. With ``--pictures``, what is seen goes into the README's pictures.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, Pictures, code, markdown, needs_browser, write_notebook
from nbgrader.utils import get_username
from served import TOKEN, Server

from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.gradebook import Gradebook

pytestmark = [pytest.mark.slow, needs_browser]

NAME = "squares"
PATIENCE = 120_000  # milliseconds
SCHEME = "=== BEGIN MARK SCHEME ===\n\n1. {}: one point.\n\n=== END MARK SCHEME ==="
CONFIG = """c = get_config()
c.CourseDirectory.course_id = "neural-networks-basics"
c.Exchange.root = {exchange!r}
"""


def assignment() -> list[dict[str, Any]]:
    """One function to write, and two questions to answer in words."""

    def question(number: int, name: str, asked: str, scheme: str) -> list[dict[str, Any]]:
        text = f"### Written answer {number}: `{name}` (2 points)\n\n{asked}"
        answer = f"### BEGIN SOLUTION\n{scheme}.\n\n{SCHEME.format(scheme)}\n### END SOLUTION"
        return [
            markdown(f"{name}_text", text),
            markdown(name, answer, solution=True, points=2),
        ]

    solution = "def square(x):\n    ### BEGIN SOLUTION\n    return x * x\n    ### END SOLUTION"
    hidden = "### BEGIN HIDDEN TESTS\nassert square(3) == 9, 'use x * x'\n### END HIDDEN TESTS"
    return [
        markdown("title", "# Squares\n\n## Part 1"),
        code("square", solution, solution=True),
        code("test_square_values", f"assert square(2) == 4\n{hidden}", points=2),
        markdown("part", "## Part 2"),
        code("look", "print('so far', [square(n) for n in range(5)])"),
        *question(1, "why", "Why does it grow so?", "It is an area"),
        *question(2, "where", "Where have you met it?", "Any place"),
    ]


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Course, Path]:
    """The instructor's folder, and the participant's."""
    course = Course(tmp_path / "course")
    write_notebook(course.source / NAME / f"{NAME}.ipynb", assignment())
    shutil.copy(ROOT / CONFIG_NAME, course.root)
    exchange = course.root / "exchange"
    exchange.mkdir()
    exchange.chmod(0o777)
    participant = tmp_path / "participant"
    participant.mkdir()
    (participant / CONFIG_NAME).write_text(CONFIG.format(exchange=str(exchange)))
    return course, participant


@pytest.fixture
def servers(folders: tuple[Course, Path], tmp_path: Path) -> Iterator[tuple[Server, Server]]:
    """The instructor's server, and the participant's."""
    folder = tmp_path / "settings" / "jupyter_server_config.d"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "autograder" / "lab" / "jupyter_server_config.json", folder)
    settings = {"JUPYTER_CONFIG_PATH": str(folder.parent)}
    started = [Server(folders[0].root, environment=settings), Server(folders[1])]
    yield started[0], started[1]
    for server in started:
        server.close()


class Instructor:
    """What an instructor does in formgrader."""

    def __init__(self, tab: Any, address: str) -> None:
        self.tab, self.address = tab, f"{address}/formgrader"

    def press(self, page: str, row: str, button: str) -> None:
        """Press a button in a row of one of formgrader's tables, and see that it went well."""
        self.tab.goto(f"{self.address}/{page}")
        self.tab.locator("#main-table tr").filter(has_text=row).locator(f".{button} a").click()
        said = self.tab.locator(".modal.in .modal-header").first
        said.wait_for()
        assert "Success" in said.inner_text(), self.tab.locator(".modal.in").first.inner_text()

    def grade_by_hand(self, cell: str, keys: str, comment: str, picture: Pictures) -> None:
        """Grade the only answer to a question, by keys alone."""
        self.tab.goto(f"{self.address}/gradebook/{NAME}")
        self.tab.get_by_role("link", name="One written answer after another").click()
        self.tab.get_by_role("link", name=cell).click()
        self.tab.locator("#points").wait_for()
        self.tab.wait_for_load_state()  # the keys are heard from then on
        for key in keys:
            self.tab.keyboard.press(key)
        self.tab.keyboard.press("c")
        self.tab.keyboard.insert_text(comment)
        picture(self.tab, "by-hand")
        with self.tab.expect_navigation():
            self.tab.keyboard.press("Control+Enter")


class Participant:
    """What a participant does in JupyterLab."""

    def __init__(self, tab: Any, address: str) -> None:
        self.tab, self.address = tab, address

    def assignments(self) -> Any:
        """Open the list of assignments."""
        self.tab.goto(f"{self.address}/lab/workspaces/list?reset&token={TOKEN}")
        self.tab.get_by_role("menuitem", name="Nbgrader").click()
        self.tab.get_by_role("menuitem", name="Assignment List").click()
        return self.tab.locator(".list_item").filter(has_text=NAME)

    def press(self, button: str, then: str) -> None:
        """Press a button in the list, and wait for what the assignment's is called then."""
        listed = self.assignments()
        listed.get_by_role("button", name=button, exact=True).first.click()
        self.tab.get_by_role("button", name=then, exact=True).first.wait_for()

    def fill_in(self, **answers: str) -> None:
        """Write into the notebook, and save it."""
        self.tab.goto(f"{self.address}/lab/workspaces/own/tree/{NAME}/{NAME}.ipynb?reset")
        cells = {"square": ".jp-CodeCell:has-text('def square')"}
        for name, text in answers.items():
            where = cells.get(name, ".jp-MarkdownCell:has-text('YOUR ANSWER HERE')")
            cell = self.tab.locator(where).first
            cell.scroll_into_view_if_needed()
            if name not in cells:
                cell.dblclick()
            cell.locator(".cm-content").click()
            self.tab.keyboard.press("Control+a")
            self.tab.keyboard.insert_text(text)
        self.tab.keyboard.press("Control+s")

    def validate(self) -> None:
        """Press the button above the notebook: the visible check passes, by chance."""
        self.tab.locator(".validate-button").first.click()
        self.tab.locator(".jp-Dialog").get_by_text("Success! Your notebook passes").wait_for()


def test_a_week(
    folders: tuple[Course, Path], servers: tuple[Server, Server], browser: Any, picture: Pictures
) -> None:
    course, participant = folders
    me = get_username()
    for server in servers:
        server.ask("/api/status")
    context = browser.new_context(
        viewport={"width": 1366, "height": 900},
        extra_http_headers={"Authorization": f"token {TOKEN}"},
    )
    context.set_default_timeout(PATIENCE)
    instructor = Instructor(context.new_page(), servers[0].address)
    learner = Participant(context.new_page(), servers[1].address)

    instructor.press("manage_assignments", NAME, "assign")
    instructor.press("manage_assignments", NAME, "release")

    learner.press("Fetch", "Submit")
    learner.fill_in(
        square="def square(x):\n    return x + x",
        why="It is an **area**. <img src=x onerror=alert(1)>",
        where="In physics.",
    )
    notebook = participant / NAME / f"{NAME}.ipynb"
    _until(learner.tab, lambda: "In physics." in notebook.read_text())
    learner.validate()
    learner.press("Submit", "Fetch Feedback")

    instructor.press("manage_assignments", NAME, "collect")
    instructor.press(f"manage_submissions/{NAME}", me, "autograde")
    instructor.grade_by_hand("where", "2", "Gladly read.", picture)
    instructor.grade_by_hand("why", "1h", "Say **of what**.", picture)
    instructor.press("manage_assignments", NAME, "generate-feedback")
    instructor.press("manage_assignments", NAME, "release-feedback")
    with Gradebook(course) as gradebook:
        marks = gradebook.marks(NAME)[me]
    assert (marks.total, marks.waiting, marks.again) == (3.5, [], [])

    learner.press("Fetch Feedback", "Fetch Feedback")
    _until(learner.tab, lambda: [*notebook.parent.glob("feedback/*/*.html")] != [])
    (page,) = notebook.parent.glob("feedback/*/*.html")
    for width in (390, 768, 1280):
        learner.tab.set_viewport_size({"width": width, "height": 900})
        learner.tab.goto(page.as_uri())
        assert learner.tab.evaluate("document.documentElement.scrollWidth") <= width
    said = " ".join(learner.tab.locator("body").inner_text().split())
    assert "3.5 of 6 points" in said
    assert "use x * x" in said  # a hidden check's own words
    assert "Say of what." in said
    assert "Gladly read." in said
    picture(learner.tab, "feedback")
    context.close()


def test_the_readmes_notebook_looks_as_it_should(
    tmp_path: Path, browser: Any, picture: Pictures
) -> None:
    shutil.copy(ROOT / "release" / "python_basics" / "python_basics.ipynb", tmp_path)
    server = Server(tmp_path)
    server.ask("/api/status")
    tab = browser.new_page(viewport={"width": 1280, "height": 900})
    tab.set_default_timeout(PATIENCE)
    tab.goto(f"{server.address}/lab/tree/python_basics.ipynb?token={TOKEN}")
    tab.locator(".jp-Notebook").first.wait_for()
    tab.keyboard.press("Control+b")  # folds the side bar
    exercise = tab.locator(".jp-MarkdownCell:has(h3:has-text('softmax'))").first
    for _ in range(60):  # cells come as one scrolls to them
        tab.locator(".jp-Notebook").first.hover()
        tab.mouse.wheel(0, 1200)
        tab.wait_for_timeout(200)
        if exercise.count():
            break
    exercise.locator("mjx-container").first.wait_for()
    for _ in range(3):  # what is drawn above it moves it until then
        exercise.evaluate("cell => cell.scrollIntoView()")
        tab.wait_for_timeout(700)
    picture(tab, "notebook")
    tab.close()
    server.close()


def _until(tab: Any, done: Any) -> None:
    for _ in range(PATIENCE // 200):
        if done():
            return
        tab.wait_for_timeout(200)
    pytest.fail("it did not come")
