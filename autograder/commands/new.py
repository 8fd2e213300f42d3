"""``autograder new``."""

from __future__ import annotations

import argparse

from autograder.commands.terminal import DONE, say
from autograder.course.folder import Course

SUMMARY = "Begin an assignment: a worked example that builds, audits and grades at once."
EXAMPLE = """\
autograder new hidden_layer               source/hidden_layer/, and answers to prove its tests
autograder audit --mutants hidden_layer   what its tests don't notice
"""


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument("name", metavar="NAME", help="the new assignment's name")


def run(course: Course, options: argparse.Namespace) -> int:
    """Write the new assignment."""
    from autograder.authoring.new import new

    notebook, answers = new(course, options.name)
    name = options.name
    say(f"made {notebook}: one worked exercise, to be changed into yours")
    say(f"made {answers}: wrong and right answers to it, which its tests must tell apart")
    say(f"next: autograder build {name}, autograder audit {name}, then the same with --mutants")
    return DONE
