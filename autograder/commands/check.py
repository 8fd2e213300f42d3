"""``autograder check``."""

from __future__ import annotations

import argparse
import contextlib
import re
import shutil
import sys
import textwrap
import time
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE, say
from autograder.course.folder import Course
from autograder.course.names import shown
from autograder.course.saving import saved_at, wait_until_whole
from autograder.errors import CourseError

if TYPE_CHECKING:
    from autograder.grading.check import Checker

SUMMARY = "Grade your own notebook with the hidden tests."
EXAMPLE = """\
autograder check release/python_basics/python_basics.ipynb
autograder check --watch mine.ipynb   again each time it is saved
"""
POLL_SECONDS = 0.2
WHOLE_SECONDS = 2.0  # for whoever is in the middle of saving


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument("files", nargs="+", type=Path, metavar="FILE.ipynb")
    command.add_argument(
        "--watch", action="store_true", help="check again each time a file is saved, until Ctrl-C"
    )


def run(course: Course, options: argparse.Namespace) -> int:
    """Check each of the files, and with --watch again whenever one is saved."""
    from autograder.grading.check import Checker

    say(shown(f"Course: {course.home}"))
    with Checker(course) as checker:
        seen = {path: saved_at(path) for path in options.files}
        status = max([_check(course, checker, path) for path in options.files])
        with contextlib.suppress(KeyboardInterrupt):
            while options.watch:
                say(f"\nWatching {', '.join(map(str, options.files))}; Ctrl-C ends it.")
                for path in _next_saved(seen):
                    status = _check(course, checker, path)
    return status


def _check(course: Course, checker: Checker, path: Path) -> int:
    from autograder.pages.check import page, text
    from autograder.pages.files import write_whole
    from autograder.pages.handback import options_of

    try:
        checked = checker.check(path)
    except CourseError as error:
        say(f"autograder: {error}", file=sys.stderr)
        return NOT_DONE
    target = course.reports / f"{checked.path.stem}-check.html"
    try:
        write_whole(target, page(checked, options_of(course), course.root))
    except OSError as error:  # the course may be somebody else's, on a machine for many
        say(shown(f"No page: {target} can't be written ({error.strerror}).\n"), file=sys.stderr)
    else:
        say(f"Page: {target}\n")
    if checked.walls:
        say(f"Warning: it ran without walls: {checked.walls}.", file=sys.stderr)
    told = text(checked)
    say(fitted(told, shutil.get_terminal_size().columns) if sys.stdout.isatty() else told)
    return DONE if checked.complete else NEEDS_PERSON


def fitted(told: str, width: int) -> str:
    """Break lines between words where a terminal would break them within; none becomes longer."""
    lines = []
    for line in told.splitlines():
        words = re.match(r" *(\w+( \w+)?: +)?", line)
        inner = " " * (words.end() if words else 0)
        lines += (
            textwrap.wrap(line, max(width, 40), subsequent_indent=inner, break_long_words=False)
            if len(line) > width
            else [line]
        )
    return "\n".join(lines)


def _next_saved(seen: dict[Path, int]) -> list[Path]:
    """Wait until some of the files are saved; note when, and return them."""
    while True:
        time.sleep(POLL_SECONDS)
        changed = [path for path, before in seen.items() if saved_at(path) != before]
        for path in changed:
            wait_until_whole(path, WHOLE_SECONDS)
            seen[path] = saved_at(path)
            if not seen[path]:
                gone = "is gone: moved, renamed or deleted. It is checked when it is back."
                say(shown(f"{path} {gone}"))
        if there := [path for path in changed if seen[path]]:
            return there
