"""``autograder audit``."""

from __future__ import annotations

import argparse

from autograder.commands.terminal import DONE, NEEDS_PERSON, add_names, say
from autograder.course.folder import Course

SUMMARY = "Prove the tests: solutions, stubs, known wrong and right answers."


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_names(command)


def run(course: Course, options: argparse.Namespace) -> int:
    """Audit the named assignments."""
    from tqdm import tqdm

    from autograder.authoring.audit import Audit
    from autograder.authoring.plainrun import Runner

    runner = Runner()
    problems = 0
    for name in course.chosen(options.names):
        audit = Audit(course, name)
        with tqdm(total=audit.runs, desc=name, unit="run", disable=None) as bar:
            proof = audit.run(runner, bar.update)
        say(proof.text())
        problems += len(proof.problems)
    return NEEDS_PERSON if problems else DONE
