"""The command line: ``autograder COMMAND``."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from autograder.course import Course
from autograder.errors import CourseError

DONE, NEEDS_PERSON, NOT_DONE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0: done. 1: done, and something needs a person. 2: not done, and stderr says why.
    """
    options = _parser().parse_args(arguments)
    command: Callable[[Course, argparse.Namespace], int] = options.command
    try:
        return command(Course.find(options.course or Path.cwd()), options)
    except (CourseError, OSError) as error:
        if options.debug:
            raise
        print(f"autograder: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("autograder: stopped; run the command again to go on.", file=sys.stderr)
    return NOT_DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="autograder",
        description="Build, grade and prove the course's assignments.",
        epilog="Exit code: 0 done; 1 done, and something needs a person; 2 not done, and why.",
    )
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--course", type=Path, metavar="FOLDER", help="the course folder (default: found from here)"
    )
    common.add_argument("--debug", action="store_true", help="show a traceback for an error")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def add(name: str, run: Callable[..., int], text: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, parents=[common], help=text, description=text)
        command.set_defaults(command=run)
        return command

    def add_names(command: argparse.ArgumentParser) -> None:
        command.add_argument("names", nargs="*", metavar="NAME", help="assignments (default: all)")

    command = add("build", _build, "Make release/ from source/ with nbgrader.")
    add_names(command)
    command.add_argument(
        "--check",
        action="store_true",
        help="change nothing; fail where release/ is not what source/ gives",
    )
    command = add("grade", _grade, "Grade everything in submitted/ that is new or changed.")
    add_names(command)
    command.add_argument("--student", metavar="S", help="only this student's submissions")
    command.add_argument("--force", action="store_true", help="grade again what was graded before")
    command = add("check", _check, "Grade your own notebook with the hidden tests.")
    command.add_argument("files", nargs="+", type=Path, metavar="FILE.ipynb")
    command = add("report", _report, "Show and write everyone's points per exercise.")
    add_names(command)
    command = add(
        "audit", _audit, "Prove the tests: solutions, stubs, known wrong and right answers."
    )
    add_names(command)
    return parser


def _build(course: Course, options: argparse.Namespace) -> int:
    from autograder import build

    names = course.chosen(options.names)
    if options.check:
        found = build.differences(course, names)
        for sentence in found:
            print(sentence)
        if not found:
            print(f"release/ is what source/ gives: {', '.join(names)}.")
        return NEEDS_PERSON if found else DONE
    build.build(course, names)
    for name in names:
        print(f"built {course.release / name}")
    return DONE


def _grade(course: Course, options: argparse.Namespace) -> int:
    from tqdm import tqdm

    from autograder.grade import grade, pending

    names = course.chosen(options.names)
    todo = pending(course, names, options.student, force=options.force)
    problems = []
    with tqdm(total=len(todo), unit="notebook", disable=None) as bar:
        for one, reason in grade(course, todo):
            bar.update()
            bar.set_postfix_str(f"{one.student} {one.assignment}")
            if reason:
                problems.append(f"{one.student}, {one.assignment}: {reason}")
    print(f"{len(todo) - len(problems)} graded, {len(problems)} could not be graded.")
    for problem in problems:
        print(f"  {problem}")
    return NEEDS_PERSON if problems else DONE


def _check(course: Course, options: argparse.Namespace) -> int:
    from autograder.check import check, page, text

    complete = True
    for checked in check(course, options.files):
        target = course.reports / f"{checked.path.stem}-check.html"
        target.parent.mkdir(exist_ok=True)
        target.write_text(page(checked), encoding="utf-8")
        print(f"Page: {target}\n")
        print(text(checked))
        complete &= checked.complete
    return DONE if complete else NEEDS_PERSON


def _report(course: Course, options: argparse.Namespace) -> int:
    from autograder.report import LEGEND, read_scores, table, write_csv

    written = []
    width = shutil.get_terminal_size((120, 24)).columns
    for name in course.chosen(options.names):
        scores = read_scores(course, name)
        if not scores.students:
            print(f"{name}: nobody has handed it in.\n")
            continue
        print(table(scores, width), end="\n\n")
        written.append(course.reports / f"{name}.csv")
        write_csv(scores, written[-1])
    print(LEGEND)
    for path in written:
        print(f"wrote {path}")
    return DONE


def _audit(course: Course, options: argparse.Namespace) -> int:
    from tqdm import tqdm

    from autograder.audit import Audit
    from autograder.plainrun import Runner

    runner = Runner()
    problems = 0
    for name in course.chosen(options.names):
        audit = Audit(course, name)
        with tqdm(total=audit.runs, desc=name, unit="run", disable=None) as bar:
            proof = audit.run(runner, bar.update)
        print(proof.text())
        problems += len(proof.problems)
    return NEEDS_PERSON if problems else DONE
