"""``autograder doctor``."""

from __future__ import annotations

import argparse
import itertools
import shutil
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.commands.progress import Progress
from autograder.commands.terminal import DONE, NEEDS_PERSON, NOT_DONE, say
from autograder.course.folder import Course
from autograder.course.marks import counted, number

if TYPE_CHECKING:
    from autograder.authoring.doctor import Examined, TestFound

SUMMARY = "Say in advance which tests of a course can be judged here, and what to change."
EXAMPLE = """\
autograder doctor                 the course here, every assignment
autograder doctor ~/my-course     another course; nothing in it is changed
autograder doctor . --only ps1    one assignment
"""
WIDEST = 100
NAME = 32  # columns of a test's name; a longer one has a line of its own


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    command.add_argument(
        "folder", nargs="?", type=Path, metavar="FOLDER", help="the course (default: found here)"
    )
    command.add_argument(
        "--only", action="append", default=[], metavar="NAME", help="only this assignment"
    )


def run(course: Course, options: argparse.Namespace) -> int:
    """Examine the assignments one after another; say what was found of each when it is known."""
    from autograder.authoring.doctor import examine
    from autograder.engine.pool import Pool
    from autograder.engine.worker import Settings

    names = course.chosen(options.only)
    data = course.data if course.data.is_dir() else None
    found = []
    settings = Settings(course.limits, data, follow_through=False)
    with Pool(settings, 1) as pool, Progress(len(names), "assignment") as progress:
        for name in names:
            one = examine(course, name, pool, progress.remark)
            found.append(one)
            progress.advance()
            say("\n".join(report(one)) + "\n")
    say(_wrapped(_summary(found), ""))
    if all(one.problem for one in found):
        return NOT_DONE
    return DONE if all(map(_is_well, found)) else NEEDS_PERSON


def report(one: Examined) -> Iterator[str]:
    """Yield the lines that say what was found of an assignment."""
    if one.problem:
        yield _wrapped(f"{one.name}: {one.problem}", "")
        return
    if one.other:
        yield _wrapped(f"{one.name}: {one.other}", "")
        return
    equal = sum(test.equal for test in one.tests)
    of_all = counted(len(one.tests), "test")
    yield _wrapped(
        f"{one.name}: {equal} of {of_all} as in plain nbgrader{_lacking(one.tests)}"
        if one.tests
        else f"{one.name}: no tests that a program grades",
        "",
    )
    for sentence in one.notes:
        yield _wrapped(sentence, "  ")
    for sentence in one.missing:
        yield _wrapped(sentence, "  ")
    for fault in one.faults:
        yield _wrapped(
            f"{fault}; it must run with nothing but this assignment's files beside it, and data/ "
            "above it",
            "  ",
        )
    several = len({test.notebook for test in one.tests}) > 1
    width = min(max((len(test.name) for test in one.tests), default=0), NAME)
    for notebook, tests in itertools.groupby(one.tests, lambda test: test.notebook):
        if several:
            yield _wrapped(notebook, "  ")
        for test in tests:
            yield from _test(test, width, "    " if several else "  ")
    if one.different and one.inside_helps:
        yield _wrapped(
            "All of its tests give the same as in plain nbgrader where they run in the "
            f"submission's own process: c.Judging.inside = [{one.name!r}] in nbgrader_config.py. "
            "Scores of it could then be forged, and every page says so.",
            "  ",
        )
    if one.inside:
        yield _wrapped(
            "Its tests run in the submission's own process (c.Judging.inside): scores of it could "
            "be forged, and every page says so.",
            "  ",
        )


def _test(test: TestFound, width: int, indent: str) -> Iterator[str]:
    name = test.name
    if len(name) > width:
        yield f"{indent}{name}"
        name = ""
    got = "-" if test.ours is None else number(test.ours)
    head = f"{indent}{name:{width}}  {got:>5}/{number(test.worth):5}"
    if test.equal and test.ours == test.worth:
        yield f"{head} equal"
        return
    if test.lacks:
        yield f"{head} fails only for want of a module"
        return
    why = test.reason.rstrip(": ") or "it gives other points"
    if test.equal:
        yield f"{head} equal, but not all points"
        way_out = test.advice or "mend the test or the solution"
        why = f"the source's own solution doesn't pass it: {why}: {way_out}"
    else:
        plain = "can't run it" if test.plain is None else f"gives {number(test.plain)}"
        yield f"{head} plain nbgrader {plain}"
        if test.ours == test.worth and not test.reason and not test.advice:
            return
        why = f"{why}: {test.advice}" if test.advice else why
    yield _wrapped(why, f"{indent}    ")


def _is_well(one: Examined) -> bool:
    seen = one.problem or one.other or one.notes or one.missing or one.different or one.broken
    return not seen


def _lacking(tests: Sequence[TestFound]) -> str:
    """Return how many of the tests fail only for want of a module, as the end of a sentence."""
    count = sum(test.lacks for test in tests)
    return f", {count} can't be told" if count else ""


def _summary(found: Sequence[Examined]) -> str:
    tests = [test for one in found for test in one.tests]
    equal = sum(test.equal for test in tests)
    count = counted(len(found), "assignment")
    of_all = counted(len(tests), "test")
    said = [f"{count}, {equal} of {of_all} as in plain nbgrader{_lacking(tests)}"]
    for many, words in (
        (sum(bool(one.problem) for one in found), "can't be built"),
        (sum(bool(one.other) for one in found), "in another language"),
        (sum(bool(one.missing) for one in found), "with modules that aren't installed"),
        (sum(bool(one.broken) for one in found), "with tests that their own solution fails"),
    ):
        if many:
            said.append(f"{many} {words}")
    return f"{', '.join(said)}."


def _wrapped(text: str, indent: str) -> str:
    width = max(40, min(WIDEST, shutil.get_terminal_size((80, 24)).columns))
    return textwrap.fill(
        " ".join(text.split()),
        width,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
        break_long_words=True,
    )
