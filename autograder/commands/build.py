"""``autograder build``."""

from __future__ import annotations

import argparse

from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE, add_names, say
from autograder.course.folder import Course
from autograder.errors import CourseError

SUMMARY = "Make release/ from source/ with nbgrader."
EXAMPLE = """\
autograder build python_basics   make release/python_basics/ anew
autograder build --check         only say whether release/ is what source/ gives
"""


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_names(command)
    command.add_argument(
        "--check",
        action="store_true",
        help="change nothing; fail where release/ is not what source/ gives",
    )


def run(course: Course, options: argparse.Namespace) -> int:
    """Build the named assignments, or compare."""
    from autograder.authoring import build, solved

    names = course.chosen(options.names)
    if options.check:
        found = build.differences(course, names)
        for sentence in found:
            say(sentence)
        if not found:
            say(f"release/ is what source/ gives: {', '.join(names)}.")
        return NEEDS_PERSON if found else DONE
    built, faults = [], 0
    for name in names:
        try:
            for kept in build.build(course, [name]):
                say(kept)
        except CourseError as error:
            if len(names) == 1:
                raise
            faults += 1
            say(str(error))  # the others are built all the same
        else:
            built.append(name)
            say(f"built {course.release / name}")
    for _, sentence in solved.problems(course, built, tests=False) if built else ():
        faults += 1
        say(sentence)
    if not built:
        return NOT_DONE
    return NEEDS_PERSON if faults else DONE
