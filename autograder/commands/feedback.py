"""``autograder feedback``."""

from __future__ import annotations

import argparse
import sys

from autograder.commands.progress import Progress
from autograder.commands.terminal import DONE, NEEDS_PERSON, add_names, say, waiting
from autograder.course.folder import Course
from autograder.course.marks import counted
from autograder.course.names import meant_by, shown
from autograder.errors import CourseError

SUMMARY = "Make everyone's feedback page, from what was graded."
EXAMPLE = """\
autograder feedback                               everybody's pages, in feedback/
autograder feedback python_basics --student ada   one of them
"""


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_names(command)
    command.add_argument("--student", metavar="S", help="only this student's pages")


def run(course: Course, options: argparse.Namespace) -> int:
    """Make the pages, with progress; then say whose could not be made."""
    from autograder.pages.handback import hand_back, students_of

    asked = {name: students_of(course, name) for name in course.chosen(options.names)}
    if options.student is not None:
        everybody = {one: one for students in asked.values() for one in students}
        if not (meant := meant_by(options.student, everybody)):
            raise CourseError(
                f"{course.autograded / options.student} holds nothing that was graded; "
                "check the name."
            )
        asked = {name: [meant] for name, students in asked.items() if meant in students}
    made = []
    with Progress(sum(len(students) for students in asked.values()), "page") as progress:
        for name, students in asked.items():
            for one in hand_back(course, name, students, waiting):
                made.append(one)
                progress.advance()
    problems = sorted((one for one in made if one.problem), key=lambda one: one.student)
    pages = counted(len(made) - len(problems), "page is", "pages are")
    say(f"{pages} in {course.feedback}.")
    for one in problems:
        say(f"  {shown(one.student)}, {one.assignment}: no page: {shown(one.problem)}.")
    if not made:
        say("Nothing was graded yet: see `autograder grade`.", file=sys.stderr)
    return NEEDS_PERSON if problems else DONE
