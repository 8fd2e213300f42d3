"""The score with the hidden tests inside the notebook, pressed and typed in a real browser."""

from __future__ import annotations

import contextlib
import json
import re
import shutil
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest
from conftest import code, needs_browser
from served import TOKEN, Server
from small_class import NAME

from autograder.course.folder import Course
from autograder.lab import score as lab
from autograder.lab.score import notebook_path

pytestmark = pytest.mark.slow

PATIENCE = 120_000  # milliseconds
BUTTON = "from autograder.lab.score import score_button\nscore_button()"
MAGIC = "%load_ext autograder.lab\n%score"


@contextlib.contextmanager
def answering(text: str) -> Iterator[str]:
    """Answer whoever has the token with this text, and give the address."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            known = self.headers["Authorization"] == f"token {TOKEN}"
            self.send_response(200 if known and self.path == "/api/sessions" else 403)
            self.end_headers()
            self.wfile.write(text.encode())

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def add_cells(notebook: Path, *sources: str) -> Path:
    """Put code cells at the end of a notebook."""
    content = json.loads(notebook.read_text())
    content["cells"] += [code(f"extra-{n}", source) for n, source in enumerate(sources)]
    notebook.write_text(json.dumps(content))
    return notebook


@pytest.fixture(params=["lab", "notebooks"])
def opened(request: pytest.FixtureRequest, built: Course, browser: Any) -> Iterator[Any]:
    """The released notebook in JupyterLab and in Notebook 7, with the button and the magic."""
    add_cells(built.release / NAME / f"{NAME}.ipynb", BUTTON, MAGIC)
    server = Server(built.root)
    server.ask("/api/status")
    page = browser.new_page(viewport={"width": 1366, "height": 1000})
    page.set_default_timeout(PATIENCE)
    tree = "lab/tree" if request.param == "lab" else "notebooks"
    page.goto(f"{server.address}/{tree}/release/{NAME}/{NAME}.ipynb?token={TOKEN}")
    yield page, built.release / NAME / f"{NAME}.ipynb"
    page.close()
    server.close()


def cell(page: Any, text: str) -> Any:
    return page.locator(".jp-CodeCell").filter(has_text=text).first


def write(page: Any, where: Any, text: str) -> None:
    where.scroll_into_view_if_needed()
    where.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def run_until(page: Any, where: Any, shown: Any) -> None:
    """Run a cell, and again where the page wasn't ready to hear the key yet."""
    from playwright.sync_api import TimeoutError as NothingCameError

    for patience in (PATIENCE / 4, PATIENCE / 2, PATIENCE):
        # Where no kernel has come yet, the page asks for one, and the question lies over the cell.
        asked = page.locator(".jp-Dialog .jp-mod-accept")
        if asked.count():
            asked.first.click()
        where.locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        with contextlib.suppress(NothingCameError):
            shown.wait_for(timeout=patience)
            return
    pytest.fail("the cell shows nothing")


@needs_browser
def test_the_button_and_the_magic_save_and_score(opened: tuple[Any, Path]) -> None:
    page, file = opened
    write(page, cell(page, "def square(x)"), "def square(x):\n    return x * x")
    below = cell(page, "score_button()")
    button = below.get_by_role("button", name="Score with the hidden tests")
    run_until(page, below, button)
    button.click()
    row = below.get_by_role("row", name=re.compile("square"))
    row.wait_for()
    assert "2/2" in row.inner_text()
    assert "return x * x" in file.read_text()  # it was saved, by nobody's hand
    assert "not attempted" in below.get_by_role("row", name=re.compile("cube")).inner_text()

    write(page, cell(page, "def cube(x)"), "def cube(x):\n    return x * square(x)")
    start = time.monotonic()
    button.click()
    below.get_by_text("3/3 points").wait_for()
    assert time.monotonic() - start < 15  # 3 s on a quiet machine, this one may not be

    write(page, cell(page, "def cube(x)"), "def cube(x):\n    return x")
    typed = cell(page, "%load_ext")
    typed.locator(".cm-content").click()
    page.keyboard.press("Control+Enter")
    typed.get_by_text("2/3 points").wait_for()
    typed.get_by_text("What failed in cube").click()
    said = typed.locator("details pre").first
    said.wait_for()
    assert said.evaluate("e => getComputedStyle(e).wordBreak") == "normal"
    table = typed.locator("table").bounding_box()["width"]
    assert said.bounding_box()["width"] > 0.9 * table


def test_where_no_course_is_one_sentence_says_what_can_be_done(
    tmp_path: Path, built: Course, capsys: pytest.CaptureFixture[str], monkeypatch: Any
) -> None:
    alone = shutil.copy(built.release / NAME / f"{NAME}.ipynb", tmp_path / "alone.ipynb")
    monkeypatch.setattr(lab, "SAVE_SECONDS", 0)
    lab.score(str(alone))
    said = capsys.readouterr().out.splitlines()[-1]
    assert said.startswith("The hidden tests are not here:")
    assert "hand it in" in said
    lab.score("gone.ipynb")
    assert "%score python_basics.ipynb" in capsys.readouterr().out


def test_a_save_that_takes_its_time_is_waited_for(
    built: Course, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = built.release / NAME / f"{NAME}.ipynb"
    content = file.read_bytes()

    def save(shown: Any) -> None:
        """Empty the file and write it later, as Jupyter does."""
        if "keydown" in str(getattr(shown, "data", "")):
            file.write_bytes(b"")
            threading.Timer(0.5, file.write_bytes, [content]).start()

    monkeypatch.setattr(lab, "_show", save)
    lab._ask(file)  # a judge that is warm is quicker than Jupyter
    lab.score(str(file))
    said = capsys.readouterr().out
    assert "can't be graded" not in said
    assert "save it" not in said


def test_a_notebooks_file_is_what_is_named_or_what_the_kernel_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.ipynb"
    file.touch()
    monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    assert notebook_path() is None
    assert notebook_path(str(file)) == file
    monkeypatch.setenv("JPY_SESSION_NAME", str(file))
    assert notebook_path() == file
    assert notebook_path("gone.ipynb") == file


def test_a_copy_is_scored_itself_and_not_what_it_was_copied_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, copy = tmp_path / "squares.ipynb", tmp_path / "ada_squares.ipynb"
    first.touch()
    copy.touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("JPY_SESSION_NAME", str(copy))  # the copy was opened
    assert notebook_path(otherwise=first.name) == copy
    assert notebook_path(first.name) == first
    monkeypatch.setenv("JPY_SESSION_NAME", str(first))  # renamed meanwhile
    sessions = [{"kernel": {"id": "other"}}, {"kernel": {"id": "k-1"}, "path": copy.name}]
    with answering(json.dumps(sessions)) as url:
        server = {"url": url, "token": TOKEN, "root_dir": str(tmp_path)}
        monkeypatch.setattr("jupyter_server.serverapp.list_running_servers", lambda: [server])
        monkeypatch.setattr("ipykernel.connect.get_connection_file", lambda: "/x/kernel-k-1.json")
        assert notebook_path(otherwise=first.name) == copy
    assert notebook_path(otherwise=first.name) == first  # the server is gone


def test_a_service_that_died_is_replaced(
    built: Course, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = built.release / NAME / f"{NAME}.ipynb"
    monkeypatch.setattr(lab, "SAVE_SECONDS", 0)
    lab.score(str(file))
    assert lab._service is not None
    lab._service.kill()
    lab.score(str(file))
    assert "ended" not in capsys.readouterr().out
    lab._close()


def test_without_ipywidgets_the_magic_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ipywidgets", None)
    lab.score_button()
    assert "%score" in capsys.readouterr().out
