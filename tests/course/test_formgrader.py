"""Formgrader's button grades through the engine, and its pages show a judged notebook safely."""

from __future__ import annotations

import json
import shutil
import sqlite3
import urllib.error
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from conftest import ROOT, needs_browser
from odd_texts import FETCHERS, HIDDEN_COMMANDS
from served import TOKEN, Server
from small_class import NAME, RIGHT, grade, hand_in, scores

from autograder.commands.terminal import DONE
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.masters import read_stamp

pytestmark = pytest.mark.slow

SCRIPT = "It is **so**.\n\n<script>hit()</script><img src=x onerror=hit()>\n\n"
ODD = SCRIPT + "\n\n".join((*FETCHERS, *HIDDEN_COMMANDS)) + "\n\n" + r"\begin{a}" * 3000


@pytest.fixture
def server(built: Course) -> Iterator[tuple[Course, Server]]:
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    hand_in(built, "ada", RIGHT | {"why": SCRIPT})
    hand_in(built, "bruno", RIGHT | {"why": ODD})
    started = Server(built.root)
    yield built, started
    started.close()


def test_the_button_grades_through_the_engine_and_scripts_do_nothing(
    server: tuple[Course, Server],
) -> None:
    course, asked = server
    said = json.loads(asked.ask(f"/formgrader/api/submission/{NAME}/ada/autograde", post=True))
    assert said["success"], said
    assert scores(course) == {"ada": 3}
    assert read_stamp(course.autograded / "ada" / NAME, [NAME])

    (submission,) = json.loads(asked.ask(f"/formgrader/api/submitted_notebooks/{NAME}/{NAME}"))
    page = asked.ask(f"/formgrader/submissions/{submission['id']}/")
    assert "It is <strong>so</strong>" in page
    assert "hit()</script>" not in page
    assert "onerror" not in page


@needs_browser
def test_formgraders_page_fetches_and_runs_nothing_of_a_submissions(
    server: tuple[Course, Server], browser: Any
) -> None:
    course, asked = server
    asked.ask(f"/formgrader/api/submission/{NAME}/bruno/autograde", post=True)
    assert scores(course) == {"bruno": 3}
    (submission,) = json.loads(asked.ask(f"/formgrader/api/submitted_notebooks/{NAME}/{NAME}"))
    requests: list[str] = []
    tab = browser.new_page(extra_http_headers={"Authorization": f"token {TOKEN}"})
    tab.route(lambda url: not url.startswith(asked.address), lambda route: route.abort())
    tab.on("request", lambda request: requests.append(request.url))
    tab.add_init_script("window.hits = 0; window.hit = () => { window.hits += 1; };")
    tab.goto(f"{asked.address}/formgrader/submissions/{submission['id']}/")
    tab.wait_for_timeout(1000)
    assert tab.evaluate("window.hits") == 0
    own = (f"{asked.address}/formgrader/", f"{asked.address}/static/", "data:image/png;base64,")
    others = [url for url in requests if not url.startswith(own)]
    assert [url for url in others if "mathjax" not in url] == []  # nbgrader's own, for formulas
    assert not any("logout" in url for url in requests)
    assert tab.locator(".nbgrader_cell").count() > 1  # the page's own scripts work
    assert tab.evaluate("typeof base_url") == "string"
    tab.close()


ATTACK = "<img src=x onerror=window.attacked=1>"
QUOTED = '";window.attacked=1//'


@pytest.fixture
def pages(built: Course) -> Iterator[tuple[Course, Server]]:
    """A server in a course whose gradebook has names that today's grading refuses."""
    from nbgrader.api import Gradebook

    shutil.copy(ROOT / CONFIG_NAME, built.root)
    for name in ("O'Brien & Söhne", "ambiguous", "broken"):
        hand_in(built, name, RIGHT)
    assert grade(built) == DONE
    judged = built.autograded / "O'Brien & Söhne"
    with Gradebook(built.gradebook_url, "neural-networks-basics") as book:
        for name in (ATTACK, QUOTED.replace("/", "")):
            shutil.copytree(judged, built.autograded / name)
            (built.submitted / name / NAME).mkdir(parents=True)
            book.add_student(name)
            book.add_submission(NAME, name)
    folder = built.root / "settings" / "jupyter_server_config.d"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "autograder" / "lab" / "jupyter_server_config.json", folder)
    started = Server(built.root, environment={"JUPYTER_CONFIG_PATH": str(folder.parent)})
    yield built, started
    started.close()


@needs_browser
def test_a_name_runs_no_script_in_any_page(pages: tuple[Course, Server], browser: Any) -> None:
    _, asked = pages
    listed = json.loads(asked.ask(f"/formgrader/api/submitted_notebooks/{NAME}/{NAME}"))
    numbers = {one["student"]: one["id"] for one in listed}
    context = browser.new_context(extra_http_headers={"Authorization": f"token {TOKEN}"})
    page = context.new_page()
    for name in numbers:
        encoded = quote(name)
        for path in (
            "manage_students",
            f"manage_students/{encoded}",
            f"manage_students/{encoded}/{NAME}",
            f"manage_submissions/{NAME}",
            f"gradebook/{NAME}/{NAME}",
            f"submissions/{numbers[name]}/",
        ):
            page.goto(f"{asked.address}/formgrader/{path}", wait_until="networkidle")
            assert page.evaluate("window.attacked") is None, (name, path)
            assert page.locator("img[src=x]").count() == 0
        assert name in page.locator(".name-shown").first.inner_text() or name in page.content()
    page.goto(f"{asked.address}/formgrader/manage_students/{quote(ATTACK)}")
    assert page.locator(".breadcrumb .active").inner_text() == ATTACK
    page.goto(
        f"{asked.address}/formgrader/manage_students/{quote(chr(39).join(['O', 'Brien & Söhne']))}",
        wait_until="networkidle",
    )
    assert page.locator("#main-table").inner_text().startswith(NAME)
    context.close()


def test_formgrader_reads_times_as_grading_does_and_says_who_holds_the_gradebook(
    pages: tuple[Course, Server],
) -> None:
    course, asked = pages
    for name in ("ungraded", "Rene\u0301"):
        hand_in(course, name, RIGHT)
    for name, text in (
        ("ambiguous", "05.11.2025 23:30"),
        ("broken", "24:00" + "9" * 37),
        ("ungraded", "2025-11-05 23:30 CET"),
        ("Rene\u0301", "2025-11-05 23:30 CET"),
    ):
        (course.submitted / name / NAME / "timestamp.txt").write_text(text)
    listed = json.loads(asked.ask(f"/formgrader/api/submissions/{NAME}"))
    times = {one["student"]: one["timestamp"] for one in listed}
    assert times["ungraded"] == times["Ren\u00e9"] == "2025-11-05T22:30:00"
    assert times["ambiguous"] is times["broken"] is None
    graded = {one["student"] for one in listed if one["autograded"]}
    assert graded >= {"O'Brien & Söhne", "ambiguous", "broken"}
    assert not {"ungraded", "Ren\u00e9"} & graded
    button = f"/formgrader/api/submission/{NAME}/{quote('René')}/autograde"
    assert json.loads(asked.ask(button, post=True))["success"]
    listed = json.loads(asked.ask(f"/formgrader/api/submissions/{NAME}"))
    (rene,) = (one for one in listed if one["student"].startswith("Ren"))
    assert rene["autograded"]
    assert rene["timestamp"] == "2025-11-05T22:30:00"

    other = sqlite3.connect(course.root / "gradebook.db", isolation_level=None)
    other.execute("begin exclusive")
    for path in ("api/assignments", "by_hand"):
        with pytest.raises(urllib.error.HTTPError) as failed:
            asked.ask(f"/formgrader/{path}")
        assert "is being used by another program" in failed.value.read().decode(), path
    other.close()
    assert NAME in asked.ask("/formgrader/by_hand")


def test_setting_up_turns_the_extension_on() -> None:
    assert "cp autograder/lab/jupyter_server_config.json" in (ROOT / "Makefile").read_text()
