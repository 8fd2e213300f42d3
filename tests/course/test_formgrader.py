"""Formgrader's button grades through the engine, and its pages show a judged notebook safely."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import ROOT
from small_class import NAME, RIGHT, hand_in, scores

from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.masters import read_stamp

TOKEN = "a-token-for-this-test"
SCRIPT = "It is **so**.\n\n<script>alert(1)</script><img src=x onerror=alert(2)>"


class Server:
    """A Jupyter server in a course folder."""

    def __init__(self, course: Course) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{probe.getsockname()[1]}"
        words = ["server", "--no-browser", f"--port={self.address.rpartition(':')[2]}"]
        words += [f"--IdentityProvider.token={TOKEN}", "--ServerApp.disable_check_xsrf=True"]
        self.process = subprocess.Popen(
            [str(Path(sys.executable).parent / "jupyter-server"), *words[1:], "--allow-root"],
            cwd=course.root,
            env=os.environ | {"HOME": str(course.root)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, path: str, *, post: bool = False) -> str:
        """Return the answer to a request; wait for the server to come up."""
        request = urllib.request.Request(
            self.address + path,
            data=b"" if post else None,
            headers={"Authorization": f"token {TOKEN}"},
        )
        for attempt in range(120):
            try:
                with urllib.request.urlopen(request, timeout=120) as answer:
                    text: str = answer.read().decode()
                    return text
            except urllib.error.HTTPError:
                raise
            except OSError:
                assert attempt < 119, "the server did not come up"
                time.sleep(0.5)
        raise AssertionError


@pytest.fixture
def server(built: Course) -> Iterator[tuple[Course, Server]]:
    shutil.copy(ROOT / CONFIG_NAME, built.root)
    hand_in(built, "ada", RIGHT | {"why": SCRIPT})
    started = Server(built)
    yield built, started
    started.process.terminate()
    started.process.wait(20)


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
