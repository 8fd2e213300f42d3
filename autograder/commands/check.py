"""``autograder check``."""

from __future__ import annotations

import argparse
import contextlib
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE, say
from autograder.course.folder import Course
from autograder.course.names import shown
from autograder.errors import CourseError

if TYPE_CHECKING:
    from autograder.grading.check import Checker

SUMMARY = "Grade your own notebook with the hidden tests."
EXAMPLE = """\
autograder check release/python_basics/python_basics.ipynb
autograder check --watch mine.ipynb   again each time it is saved
"""
POLL_SECONDS = 0.2


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
        seen = {path: _saved(path) for path in options.files}
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
    say(text(checked))
    return DONE if checked.complete else NEEDS_PERSON


def _saved(path: Path) -> int:
    """Return when a file was saved last; 0 while it is not there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _next_saved(seen: dict[Path, int]) -> list[Path]:
    """Wait until some of the files are saved; note when, and return them."""
    while True:
        time.sleep(POLL_SECONDS)
        changed = [path for path, before in seen.items() if _saved(path) not in (0, before)]
        if changed:
            time.sleep(POLL_SECONDS)  # whoever saves may be in the middle of it
            seen |= {path: _saved(path) for path in changed}
            return changed
