"""``autograder audit``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from autograder.commands.progress import Progress
from autograder.commands.terminal import DONE, NEEDS_PERSON, add_names, say
from autograder.course.folder import Course
from autograder.errors import CourseError

SUMMARY = "Prove the tests: solutions, stubs, known wrong and right answers."
EXAMPLE = """\
autograder audit                           every assignment
autograder audit python_basics             one of them
autograder audit --mutants python_basics   by wrong answers that it makes itself
"""


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_names(command)
    command.add_argument(
        "--mutants",
        action="store_true",
        help="make wrong versions of each solution, with one small slip each, and name those that "
        "no test notices; needs no recorded answers",
    )


def run(course: Course, options: argparse.Namespace) -> int:
    """Audit the named assignments."""
    names = course.chosen(options.names)
    return _mutants(course, names) if options.mutants else _answers(course, names)


def _answers(course: Course, names: Sequence[str]) -> int:
    from autograder.authoring import solved
    from autograder.authoring.audit import Audit
    from autograder.authoring.missing import is_told
    from autograder.authoring.plainrun import Runner

    runner = Runner()
    problems = 0
    judged = list(solved.problems(course, names, tests=True))
    for name in names:
        sentences = [sentence for owner, sentence in judged if owner == name]
        for notebook, title in _notebooks(course, name):
            try:
                audit = Audit(course, name, notebook)
            except CourseError as error:
                if len(names) == 1:
                    raise
                say("\n".join([*sentences, str(error)]))  # the others are audited all the same
                problems, sentences = problems + len(sentences) + 1, []
                continue
            with Progress(audit.runs, "run", title) as progress:
                proof = audit.run(runner, progress.advance)
            proof.title = title
            proof.problems = [one for one in proof.problems if not is_told(one, sentences)]
            proof.problems[:0], sentences = sentences, []
            say(proof.text())
            problems += len(proof.problems)
    return NEEDS_PERSON if problems else DONE


def _mutants(course: Course, names: Sequence[str]) -> int:
    from autograder.authoring.findings import State
    from autograder.authoring.mutation import MutationAudit

    unproven = 0
    parts = [(name, *one) for name in names for one in _notebooks(course, name)]
    for name, notebook, title in parts:
        try:
            audit = MutationAudit(course, name, notebook)
        except CourseError as error:
            if len(parts) == 1:
                raise
            say(str(error))  # the others are audited all the same
            unproven += 1
            continue
        with Progress(audit.runs, "mutant", title) as progress:
            findings = audit.run(progress.advance)
        say(findings.text())
        unproven += len(findings.of(State.SURVIVED)) + len(findings.problems)
    return NEEDS_PERSON if unproven else DONE


def _notebooks(course: Course, name: str) -> list[tuple[str, str]]:
    """Return an assignment's notebooks, and what each is called beside its progress."""
    stems = course.notebooks(name)
    return [(stem, f"{name}, {stem}" if len(stems) > 1 else name) for stem in stems]
