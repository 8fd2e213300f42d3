"""Formgrader's button grades through the engine, and its pages show a judged notebook safely."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator

import pytest
from conftest import ROOT
from served import Server
from small_class import NAME, RIGHT, hand_in, scores

from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.masters import read_stamp

pytestmark = pytest.mark.slow

SCRIPT = "It is **so**.\n\n<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture
def server(built: Course) -> Iterator[tuple[Course, Server]]:
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    hand_in(built, "ada", RIGHT | {"why": SCRIPT})
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
    assert read_stamp(course.autograded / "ada" / NAME)

    (submission,) = json.loads(asked.ask(f"/formgrader/api/submitted_notebooks/{NAME}/{NAME}"))
    page = asked.ask(f"/formgrader/submissions/{submission['id']}/")
    assert "It is <strong>so</strong>" in page
    assert "alert(1)</script>" not in page
    assert "onerror" not in page
