"""``autograder check``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE, say
from autograder.course.folder import Course

SUMMARY = "Grade your own notebook with the hidden tests."


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument("files", nargs="+", type=Path, metavar="FILE.ipynb")


def run(course: Course, options: argparse.Namespace) -> int:
    """Check each of the files."""
    from autograder.grading.check import Unchecked, check
    from autograder.pages.check import page, text
    from autograder.pages.files import write_whole

    status = DONE
    for checked in check(course, options.files):
        if isinstance(checked, Unchecked):
            say(f"autograder: {checked.problem}", file=sys.stderr)
            status = NOT_DONE
            continue
        target = course.reports / f"{checked.path.stem}-check.html"
        write_whole(target, page(checked))
        say(f"Page: {target}\n")
        if checked.walls:
            say(f"Warning: it ran without walls: {checked.walls}.", file=sys.stderr)
        say(text(checked))
        if not checked.complete:
            status = max(status, NEEDS_PERSON)
    return status
