"""``autograder report``."""

from __future__ import annotations

import argparse
import shutil
import sys
from typing import TYPE_CHECKING

from autograder.commands.terminal import DONE, NEEDS_PERSON, add_names, say, waiting
from autograder.course.folder import Course
from autograder.course.names import meant_by
from autograder.errors import CourseError

if TYPE_CHECKING:
    from autograder.course.standing import ClassStanding

SUMMARY = "Show and write how everybody stands."
EXAMPLE = """\
autograder report                                every assignment: a table, a page, a CSV file
autograder report python_basics --student ada    one student closely
autograder report --exercise softmax             one exercise closely
autograder report --for moodle                   everybody's totals, for Moodle to import
"""
NARROWEST = 60  # columns


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_names(command)
    closer = command.add_mutually_exclusive_group()
    closer.add_argument("--student", metavar="S", help="show one student closely; write nothing")
    closer.add_argument("--exercise", metavar="E", help="show one exercise closely; write nothing")
    closer.add_argument(
        "--for",
        dest="site",
        choices=("moodle", "canvas", "csv"),
        help="write one file with everybody's totals, as that site imports it",
    )


def run(course: Course, options: argparse.Namespace) -> int:
    """Show how everybody stands, and write the files; or look closer; or write for a site."""
    from autograder.course.standing import read_standing

    names = course.chosen(options.names)
    if options.exercise is not None:
        names = _with_exercise(course, names, options.exercise)
    standings, unread = [], []
    for name in names:
        try:
            standings.append(read_standing(course, name, waiting))
        except CourseError as error:
            unread.append(error)
    if unread and not standings:
        raise unread[0]
    for problem in unread:  # the others are shown all the same
        say(str(problem), file=sys.stderr)
    width = max(NARROWEST, shutil.get_terminal_size((80, 24)).columns)
    if options.exercise is not None:
        from autograder.pages.table import exercise_table

        say("\n\n".join(exercise_table(one, options.exercise, width) for one in standings))
    elif options.student is not None:
        _show_student(standings, options.student, width)
    elif options.site is not None:
        from autograder.pages.sites import write_for

        written = write_for(options.site, standings, course.reports)
        say("\n".join([*written.notes, f"wrote {written.path}"]))
    else:
        _write(course, standings, width)
    return NEEDS_PERSON if unread else DONE


def _with_exercise(course: Course, names: list[str], exercise: str) -> list[str]:
    """Return the assignments that have an exercise."""
    found = [
        name
        for name in names
        if exercise in (one.name for one in course.assignment(name).exercises)
    ]
    if not found:
        course.assignment(names[0]).exercise(exercise)
    return found


def _show_student(standings: list[ClassStanding], student: str, width: int) -> None:
    from autograder.pages.table import student_table

    everybody = {one.student: one.person.name for each in standings for one in each.students}
    if not (meant := meant_by(student, everybody)):
        names = ", ".join(each.assignment.name for each in standings)
        raise CourseError(f"{names}: nobody is called {student}; check the name.")
    known = [each for each in standings if meant in (one.student for one in each.students)]
    say("\n\n".join(student_table(each, meant, width) for each in known))


def _write(course: Course, standings: list[ClassStanding], width: int) -> None:
    from autograder.course.standing import Flag
    from autograder.pages.files import write_whole
    from autograder.pages.marksfile import write_marks
    from autograder.pages.report import page
    from autograder.pages.table import class_table

    written = []
    for standing in standings:
        name = standing.assignment.name
        if all(Flag.MISSING in one.flags for one in standing.students):
            say(f"{name}: nobody has handed it in.\n")
            continue
        say(class_table(standing, width), end="\n\n")
        if any(one.walls is False for one in standing.students):
            say("Some of these ran without walls: see docs/security.md.\n")
        written += [course.reports / f"{name}.csv", course.reports / f"{name}.html"]
        write_marks(standing, written[-2])
        write_whole(written[-1], page(standing, course.feedback))
    for path in written:
        say(f"wrote {path}")
