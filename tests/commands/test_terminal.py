"""The command line as one sees it: help, version, and progress at 80 columns or in a file."""

from __future__ import annotations

import fcntl
import io
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest
from conftest import Shell
from small_class import hand_in

from autograder.commands import progress
from autograder.commands.main import COMMANDS, main
from autograder.commands.progress import Progress
from autograder.course.folder import Course
from autograder.course.names import columns

COLUMNS = 80
PROGRESS = """
import time
from autograder.commands.progress import Progress
with Progress(30, "notebook", "Lüdenscheidt 山田 " * 9) as shown:
    for number in range(30):
        shown.remark("slow: 17 s " + "Müller-Lüdenscheidt_山田_" * 9)
        time.sleep(0.02)
        shown.advance()
"""


def on_a_terminal(*words: str | Path, **more: str) -> str:
    """Return what a program shows on a terminal of 80 columns."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    program = subprocess.Popen(
        words, stdin=its, stdout=its, stderr=its, env=environment | {"TERM": "xterm"} | more
    )
    os.close(its)
    seen = b""
    while True:
        try:
            part = os.read(ours, 10_000)
        except OSError:  # the other side is closed
            break
        if not part:
            break
        seen += part
    os.close(ours)
    assert program.wait(60) == 0, seen.decode()
    return seen.decode()


def test_a_bar_fits_80_columns_whatever_names_there_are() -> None:
    seen = on_a_terminal(sys.executable, "-c", PROGRESS)
    states = [state for state in re.split(r"[\r\n]+", seen) if state.strip()]
    assert len(states) > 2
    assert all(columns(state) < COLUMNS for state in states), max(states, key=columns)
    assert "30/30" in states[-1]
    assert "slow: 17 s" in states[-1]


@pytest.mark.parametrize("colour", [{"NO_COLOR": "1"}, {}])
def test_nothing_is_coloured(colour: dict[str, str]) -> None:
    assert "\x1b[" not in on_a_terminal(sys.executable, "-c", PROGRESS, **colour)


def test_without_a_terminal_there_is_a_line_now_and_then(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = io.StringIO()
    monkeypatch.setattr(sys, "stderr", said)
    monkeypatch.setattr(progress, "LINE_SECONDS", 0.2)
    start = time.monotonic()
    with Progress(40, "page", "squares") as shown:
        for _ in range(40):
            time.sleep(0.02)
            shown.advance()
        shown.remark("slow: 7 s ada")
    most = (time.monotonic() - start) / 0.2 + 1
    lines = said.getvalue().splitlines()
    assert 2 <= len(lines) <= most
    assert re.fullmatch(r"squares: \d+ of 40 pages after 0:0\d, about 0:0\d to go", lines[0])
    assert lines[-1].startswith("squares: 40 of 40 pages after ")
    assert "slow: 7 s ada" in lines[-1]


def test_what_is_done_at_once_needs_no_line(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress(2, "page") as shown:
        shown.advance(2)
    assert capsys.readouterr().err == ""


@pytest.mark.slow
def test_grading_shows_a_bar_that_fits(built: Course) -> None:
    for number in range(3):
        hand_in(built, f"{'a_very_long_name_' * 5}{number}", {})
    program = Path(sys.executable).parent / "autograder"
    seen = on_a_terminal(program, "grade", "--course", built.root, NO_COLOR="1")
    bars = [
        state for state in re.split(r"[\r\n]+", seen) if "notebook/s" in state or "/3 [" in state
    ]
    assert bars
    assert all(columns(bar) < COLUMNS for bar in bars)
    assert "3 graded" in seen


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_help_has_an_example_that_is_understood(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from autograder.commands.main import _parser

    monkeypatch.setenv("COLUMNS", str(COLUMNS))
    with pytest.raises(SystemExit, match="0"):
        main([*([name] if name else []), "--help"])
    said = capsys.readouterr().out
    examples = re.findall(r"^  autograder (.*?)(?:\s{2,}.*)?$", said, re.MULTILINE)
    assert examples, said
    for example in examples:
        if "--help" not in example:
            _parser().parse_args(example.split())
    assert max(map(len, said.splitlines())) < 100


def test_the_version_is_said(capsys: pytest.CaptureFixture[str], shell: Shell) -> None:
    said = shell("autograder", "--version", cwd=Path("/")).stdout
    assert re.fullmatch(
        r"autograder \d+\.\d+\.\d+ \(nbgrader 0\.9\.\d+, Python 3\.\d+\.\d+\)\n", said
    )
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == said
