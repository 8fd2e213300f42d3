"""``autograder audit``."""

from __future__ import annotations

import argparse

from autograder.commands.progress import Progress
from autograder.commands.terminal import DONE, NEEDS_PERSON, add_names, say
from autograder.course.folder import Course

SUMMARY = "Prove the tests: solutions, stubs, known wrong and right answers."
EXAMPLE = """\
autograder audit                 every assignment
autograder audit python_basics   one of them
"""


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_names(command)


def run(course: Course, options: argparse.Namespace) -> int:
    """Audit the named assignments."""
    from autograder.authoring import solved
    from autograder.authoring.audit import Audit
    from autograder.authoring.plainrun import Runner

    runner = Runner()
    problems = 0
    names = course.chosen(options.names)
    judged = list(solved.problems(course, names, tests=True))
    for name in names:
        audit = Audit(course, name)
        with Progress(audit.runs, "run", name) as progress:
            proof = audit.run(runner, progress.advance)
        proof.problems[:0] = [sentence for owner, sentence in judged if owner == name]
        say(proof.text())
        problems += len(proof.problems)
    return NEEDS_PERSON if problems else DONE
