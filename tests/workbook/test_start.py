"""A participant's first minutes in a real browser: from the first line to a validated exercise."""

from __future__ import annotations

import re
import shlex
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, needs_browser
from served import Server

pytestmark = [pytest.mark.slow, needs_browser]

SIGMOID = "import math\ndef sigmoid_scalar(x):\n    return 1 / (1 + math.exp(-x))"
PATIENCE = 90_000  # milliseconds


def start_line() -> list[str]:
    """Return the README's line that opens the workbook, in words."""
    (line,) = set(re.findall(r"^jupyter lab .*$", (ROOT / "README.md").read_text(), re.M))
    return shlex.split(line)


def test_make_lab_and_the_readme_start_alike() -> None:
    (line,) = re.findall(r"^\t\$\(BIN\)/(jupyter lab .*)$", (ROOT / "Makefile").read_text(), re.M)
    assert shlex.split(line) == start_line()


@pytest.fixture
def workbook(tmp_path: Path) -> Iterator[str]:
    """The address that the README's line opens in a browser, in a fresh copy of the workbook."""
    folder = tmp_path / "workbook"
    subprocess.run(["git", "clone", "-q", str(ROOT), str(folder)], check=True)
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}.new && mv {opened}.new {opened}\n')
    browser.chmod(0o755)
    server = Server(folder, *start_line(), environment={"BROWSER": f"{browser} %s"})
    try:
        for _ in range(240):
            if opened.exists():
                break
            time.sleep(0.5)
        page = Path(opened.read_text().strip().removeprefix("file://"))
        (address,) = set(re.findall(r'href="([^"]*)"', page.read_text()))
        yield address.replace("localhost", "127.0.0.1")
    finally:
        server.close()


def test_from_the_first_line_to_a_validated_exercise(workbook: str, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1366, "height": 768})
    page.set_default_timeout(PATIENCE)
    page.goto(workbook)
    link = page.locator(".jp-Notebook a[href*='python_basics.ipynb']").first
    link.scroll_into_view_if_needed()
    link.click()
    page.get_by_role("heading", name="Python Basics with numpy").wait_for()

    cells = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-CodeCell")
    stub = cells.filter(has_text="def sigmoid_scalar(x)").first
    stub.scroll_into_view_if_needed()
    stub.locator(".cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(SIGMOID)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_text("Run All Above Selected Cell").click()
    stub.locator(".cm-content").click()
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Shift+Enter")
    check = cells.filter(has_text="test_sigmoid_scalar").first
    check.locator(".jp-OutputArea-output").first.wait_for()
    said = check.locator(".jp-OutputArea").inner_text()
    assert "Error" not in said
    assert "passed" in said

    page.locator(".jp-ToolbarButtonComponent-label:visible", has_text="Validate").click()
    dialog = page.locator(".jp-Dialog").filter(has_text="sigmoid_gradient")
    dialog.wait_for()
    assert "NotImplementedError" in dialog.inner_text()
    page.close()
