"""The command line: ``autograder COMMAND``."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from autograder.course import Course
from autograder.errors import CourseError

if TYPE_CHECKING:
    from autograder.cluster import Cluster
    from autograder.engine.pool import Pool
    from autograder.engine.worker import Settings
    from autograder.grade import Graded, Grading, Judges, Submission

DONE, NEEDS_PERSON, NOT_DONE = 0, 1, 2
SLOW_SECONDS = 5


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0: done. 1: done, and something needs a person. 2: not done, and stderr says why.
    """
    options = _parser().parse_args(arguments)
    command: Callable[[Course, argparse.Namespace], int] = options.command
    try:
        return command(Course.find(options.course or Path.cwd()), options)
    except BrokenPipeError:  # whoever read our output has had enough, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except (CourseError, OSError) as error:
        if options.debug:
            raise
        _say(f"autograder: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        _say("autograder: stopped; run the command again to go on.", file=sys.stderr)
    return NOT_DONE


def _say(text: str = "", *, end: str = "\n", file: TextIO | None = None) -> None:
    """Print; names that participants chose can't steer the terminal."""
    shown = "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text)
    print(shown, end=end, file=file or sys.stdout)


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
    where = command.add_mutually_exclusive_group()
    where.add_argument("--scheduler", metavar="ADDRESS", help="judge on a Dask cluster")
    where.add_argument(
        "--workers", type=_count, metavar="N", help="notebooks at a time (default: two per core)"
    )
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


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"a number of workers, 1 to 1000, not {text!r}")
    return int(text)


def _build(course: Course, options: argparse.Namespace) -> int:
    from autograder import build

    names = course.chosen(options.names)
    if options.check:
        found = build.differences(course, names)
        for sentence in found:
            _say(sentence)
        if not found:
            _say(f"release/ is what source/ gives: {', '.join(names)}.")
        return NEEDS_PERSON if found else DONE
    build.build(course, names)
    for name in names:
        _say(f"built {course.release / name}")
    return DONE


def _grade(course: Course, options: argparse.Namespace) -> int:
    from autograder.engine.worker import Settings
    from autograder.grade import Grading, Why, strangers

    names = course.chosen(options.names)
    for path in strangers(course) if not options.names else []:
        _say(f"{path} is passed over: no assignment has that name.", file=sys.stderr)
    data = course.data if course.data.is_dir() else None
    settings = Settings(course.limits, data, course.demonstrations)
    with _judges(settings, options) as judges, Grading(course, names) as grading:
        todo = grading.pending(options.student, force=options.force)
        if not todo:
            _say("Nothing is new or changed since it was graded.")
            return DONE
        for name in names:
            again = sum(o.assignment == name and o.why is Why.TESTS_CHANGED for o in todo)
            if again:
                _say(f"{name}: its tests have changed; {again} graded before are graded again.")
        graded = _with_progress(grading, todo, judges)
    problems = [one for one in graded if one.problem]
    _say(_summary(course, names, graded))
    return NEEDS_PERSON if problems else DONE


def _judges(settings: Settings, options: argparse.Namespace) -> Pool | Cluster:
    from autograder.cluster import Cluster
    from autograder.engine.pool import Pool

    if options.scheduler:
        return Cluster(options.scheduler, settings)
    return Pool(settings, options.workers)


def _with_progress(grading: Grading, todo: Sequence[Submission], judges: Judges) -> list[Graded]:
    """Grade with a progress bar on a terminal: done, left, time to go, and who is slow."""
    from tqdm import tqdm

    if walls := judges.walls():
        _say(
            f"Warning: submissions run without walls: {walls}. See docs/security.md.",
            file=sys.stderr,
        )
    graded = []
    with tqdm(total=len(todo), unit="notebook", disable=None, smoothing=0.1) as bar:
        for one in grading.run(todo, judges):
            if one is not None:
                graded.append(one)
                bar.update()
            bar.set_postfix_str(_slowest(judges))
    return graded


def _slowest(judges: Judges) -> str:
    """Return who has been at it for longest, if that is remarkable."""
    from autograder.grade import Submission

    now = time.monotonic()
    slow = [(now - since, one) for one, since in list(judges.running.items())]
    if not slow or max(seconds for seconds, _ in slow) < SLOW_SECONDS:
        return ""
    seconds, one = max(slow, key=lambda pair: pair[0])
    assert isinstance(one, Submission)
    return f"slow: {one.student} {one.assignment} {seconds:.0f} s"


def _summary(course: Course, names: Sequence[str], graded: Sequence[Graded]) -> str:
    """Return a table of what was graded in this run, then what needs a person, by name."""
    from autograder.gradebook import Gradebook

    done = [one for one in graded if not one.problem]
    lines = []
    with Gradebook(course) as gradebook:
        points = {name: gradebook.points(name) for name in names}
    students = sorted({one.submission.student for one in done})
    if students:
        width = max(map(len, [*students, "student"]))
        lines.append("  ".join([f"{'student':{width}}", *names]))
    of_run = {(one.submission.student, one.submission.assignment) for one in done}
    for student in students:
        cells = []
        for name in names:
            mine = points[name].get(student)
            shown = (student, name) in of_run and mine is not None
            total = f"{sum(p or 0 for p in (mine or {}).values()):g}"
            cells.append(f"{total if shown else '':>{len(name)}}")
        lines.append("  ".join([f"{student:{width}}", *cells]))
    problems = [one for one in graded if one.problem]
    lines += ["", f"{len(done)} graded, {len(problems)} could not be graded."]
    for one in sorted(problems, key=_name_of):
        lines.append(f"  {_name_of(one)}: {one.submission.notebook}: {one.problem}.")
    if problems:
        lines.append("  They are left as they were: put them right, then run the command again.")
    for one in sorted(done, key=_name_of):
        lines += [f"  note: {_name_of(one)}: {note}." for note in one.notes]
    waiting = sum(
        p is None for name in names for mine in points[name].values() for p in mine.values()
    )
    if waiting:
        lines.append(f"{waiting} written answers wait for a person: see formgrader.")
    return "\n".join(lines).lstrip("\n")


def _name_of(one: Graded) -> str:
    return f"{one.submission.student}, {one.submission.assignment}"


def _check(course: Course, options: argparse.Namespace) -> int:
    from autograder.check import check, page, text

    complete = True
    for checked in check(course, options.files):
        target = course.reports / f"{checked.path.stem}-check.html"
        target.parent.mkdir(exist_ok=True)
        target.write_text(page(checked), encoding="utf-8")
        _say(f"Page: {target}\n")
        if checked.walls:
            _say(f"Warning: it ran without walls: {checked.walls}.", file=sys.stderr)
        _say(text(checked))
        complete &= checked.complete
    return DONE if complete else NEEDS_PERSON


def _report(course: Course, options: argparse.Namespace) -> int:
    from autograder.report import LEGEND, page, read_scores, table, write_csv

    written = []
    width = shutil.get_terminal_size((120, 24)).columns
    for name in course.chosen(options.names):
        scores = read_scores(course, name)
        if not scores.students:
            _say(f"{name}: nobody has handed it in.\n")
            continue
        _say(table(scores, width), end="\n\n")
        if scores.without_walls:
            _say("Some of these ran without walls: see docs/security.md.\n")
        written.append(course.reports / f"{name}.csv")
        write_csv(scores, written[-1])
        written.append(course.reports / f"{name}.html")
        written[-1].write_text(page(scores), encoding="utf-8")
    _say(LEGEND)
    for path in written:
        _say(f"wrote {path}")
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
        _say(proof.text())
        problems += len(proof.problems)
    return NEEDS_PERSON if problems else DONE
