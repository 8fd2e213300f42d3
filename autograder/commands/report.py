"""``autograder report``."""

from __future__ import annotations

import argparse
import shutil

from autograder.commands.terminal import DONE, add_names, say, waiting
from autograder.course.folder import Course

SUMMARY = "Show and write everyone's points per exercise."


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_names(command)


def run(course: Course, options: argparse.Namespace) -> int:
    """Show the scores, and write the files."""
    from autograder.pages.files import write_whole
    from autograder.pages.report import LEGEND, page, read_scores, table, write_csv

    written = []
    width = shutil.get_terminal_size((120, 24)).columns
    for name in course.chosen(options.names):
        scores = read_scores(course, name, waiting)
        if not scores.students:
            say(f"{name}: nobody has handed it in.\n")
            continue
        say(table(scores, width), end="\n\n")
        if scores.without_walls:
            say("Some of these ran without walls: see docs/security.md.\n")
        written.append(course.reports / f"{name}.csv")
        write_csv(scores, written[-1])
        written.append(course.reports / f"{name}.html")
        write_whole(written[-1], page(scores))
    say(LEGEND)
    for path in written:
        say(f"wrote {path}")
    return DONE
