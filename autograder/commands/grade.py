"""``autograder grade``."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from autograder.commands.progress import Progress
from autograder.commands.terminal import DONE, NEEDS_PERSON, add_names, say, waiting
from autograder.course.folder import Course
from autograder.course.marks import Marks, counted, lateness, number
from autograder.course.names import columns, meant_by, padded, shortened, shown
from autograder.errors import CourseError

if TYPE_CHECKING:
    from autograder.engine.pool import Judges, Pool
    from autograder.engine.worker import Settings
    from autograder.grading.cluster import Cluster
    from autograder.grading.grade import Graded, Grading, Submission

SLOW_SECONDS = 5
SLOW_NAME = 16  # columns
BEFORE = ("graded before is", "graded before are")

SUMMARY = "Grade everything in submitted/ that is new or changed."
EXAMPLE = """\
autograder grade                               everything, many at a time
autograder grade python_basics --student ada   one student in one assignment
autograder grade --force --workers 2           all of it again, two at a time
"""


def options(command: argparse.ArgumentParser) -> None:
    """Add what the command takes."""
    add_names(command)
    command.add_argument("--student", metavar="S", help="only this student's submissions")
    where = command.add_mutually_exclusive_group()
    where.add_argument("--scheduler", metavar="ADDRESS", help="judge on a Dask cluster")
    many = "notebooks at a time (default: two per core; fewer for a few)"
    where.add_argument("--workers", type=_count, metavar="N", help=many)
    command.add_argument("--force", action="store_true", help="grade again what was graded before")


def run(course: Course, options: argparse.Namespace) -> int:
    """Grade, with progress; then say who got what, and what needs a person."""
    from autograder.course.stale import Why
    from autograder.engine.worker import Settings
    from autograder.grading.grade import Grading, seem_pending, strangers

    names = course.chosen(options.names)
    strange = strangers(course) if options.student is None else []
    for sentence in strange:
        say(shown(f"{sentence}."), file=sys.stderr)
    data = course.data if course.data.is_dir() else None
    settings = Settings(course.limits, data, course.demonstrations, course.follow_through)
    wanted = ""
    if options.student is not None:
        handed_in = {who: who for name in names for who, _ in course.submissions(name)}
        if not (wanted := meant_by(options.student, handed_in)):
            raise CourseError(
                f"{course.submitted / options.student} holds none of {', '.join(names)}; "
                "check the name."
            )
    expected = seem_pending(course, names, wanted, force=options.force)
    with (
        _judges(settings, options, expected) as judges,
        Grading(course, names, waiting) as grading,
    ):
        names = grading.names
        for sentence in grading.unbuilt.values():
            say(shown(sentence), file=sys.stderr)
        needed = bool(strange or grading.unbuilt)
        for name in names:
            if changed := grading.refresh_lateness(name):
                say(f"{name}: another due date is set; late penalties changed: {changed}.")
        found = grading.handed_in(lambda who: wanted in ("", who))
        todo = grading.pending(found, force=options.force)
        if not todo:
            say("Nothing is new or changed since it was graded.")
            return NEEDS_PERSON if needed else DONE
        for name in names:
            for why in (Why.TESTS_CHANGED, Why.RULES_CHANGED, Why.INSTALLED, Why.OLDER):
                again = sum(one.assignment == name and one.why is why for one in todo)
                if again:
                    say(f"{name}: {why}; {counted(again, *BEFORE)} graded again.")
        graded, short = _with_solutions(course, grading, todo, judges)
        needed |= short
    problems = [one for one in graded if one.problem]
    say(_summary(course, names, graded, wanted))
    return NEEDS_PERSON if problems or needed else DONE


def _judges(settings: Settings, options: argparse.Namespace, expected: int) -> Pool | Cluster:
    from autograder.engine.pool import Pool
    from autograder.grading.cluster import Cluster

    if options.scheduler:
        return Cluster(options.scheduler, settings)
    return Pool(settings, options.workers, expected=expected)


def _with_solutions(
    course: Course, grading: Grading, todo: Sequence[Submission], judges: Pool | Cluster
) -> tuple[list[Graded], bool]:
    """Grade, and name the tests that the source's own solution doesn't pass, if there are any."""
    from autograder.authoring.advance import Solutions, SolutionsFirst, warning

    names = dict.fromkeys(one.assignment for one in todo)
    solutions = Solutions(course, {name: grading.masters[name] for name in names})
    graded = _with_progress(grading, todo, SolutionsFirst(judges, solutions))
    found = solutions.short()
    for name, tests in found.items():
        say(shown(f"Warning: {warning(name, tests)}"), file=sys.stderr)
    return graded, bool(found)


def _with_progress(grading: Grading, todo: Sequence[Submission], judges: Judges) -> list[Graded]:
    """Grade, with progress: done, left, time to go, and who is slow."""
    if walls := judges.walls():
        say(
            f"Warning: submissions run without walls: {walls}. See docs/security.md.",
            file=sys.stderr,
        )
    graded = []
    with Progress(len(todo), "notebook") as progress:
        for one in grading.run(todo, judges):
            if one is not None:
                graded.append(one)
                progress.advance()
            progress.remark(_slowest(judges))
    return graded


def _slowest(judges: Judges) -> str:
    """Return who has been at it for longest, if that is remarkable."""
    from autograder.grading.grade import Submission

    now = time.monotonic()
    running = list(judges.running.items())
    slow = [(now - since, one) for one, since in running if isinstance(one, Submission)]
    if not slow or max(seconds for seconds, _ in slow) < SLOW_SECONDS:
        return ""
    seconds, one = max(slow, key=lambda pair: pair[0])
    who = shortened(shown(one.student), SLOW_NAME)
    return f"slow: {seconds:.0f} s {who} {one.assignment}"


def _summary(
    course: Course, names: Sequence[str], graded: Sequence[Graded], wanted: str = ""
) -> str:
    """Return a table of what was graded in this run, then what needs a person, by name.

    Args:
        course: the course folder.
        names: the assignments.
        graded: what came of this run.
        wanted: whose submissions alone were asked for, if not everybody's.
    """
    from autograder.course.gradebook import Gradebook

    done = [one for one in graded if not one.problem]
    lines = []
    with Gradebook(course, waiting) as gradebook:
        marks = {name: gradebook.marks(name) for name in names}
    students = sorted({one.submission.student for one in done})
    if students:
        width = max(columns(shown(who)) for who in [*students, "student"])
        lines.append("  ".join([padded("student", width), *names]))
    of_run = {(one.submission.student, one.submission.assignment) for one in done}
    for student in students:
        cells = []
        for name in names:
            mine = marks[name].get(student) if (student, name) in of_run else None
            cells.append(f"{'' if mine is None else _total(mine):>{len(name)}}")
        lines.append("  ".join([padded(shown(student), width), *cells]))
    problems = [one for one in graded if one.problem]
    lines += ["", f"{len(done)} graded, {len(problems)} could not be graded."]
    for one in sorted(problems, key=_name_of):
        lines.append(shown(f"  {_name_of(one)}: {one.submission.where}: {one.problem}."))
    if problems:
        lines.append("  They are left as they were: put them right, then run the command again.")
    for one in sorted(done, key=_name_of):
        lines += [shown(f"  note: {_name_of(one)}: {note}.") for note in one.notes]
    asked = [
        (name, who, mine)
        for name in names
        for who, mine in marks[name].items()
        if wanted in ("", who)
    ]
    for name, who, mine in sorted(asked, key=lambda one: one[1::-1]):
        if mine.late and (who, name) in of_run:
            lines.append(shown(f"  late: {who}, {name}: {_lateness(mine)}."))
        if mine.again and (who, name) in of_run:
            again = ", ".join(mine.again)
            lines.append(shown(f"  marked by hand before: {who}, {name}: {again}; look again."))
    if by_hand := sum(len(mine.waiting) for _, _, mine in asked):
        wait = counted(by_hand, "written answer waits", "written answers wait")
        lines.append(f"{wait} for a person (?): see formgrader.")
    if since := sum(len(mine.again) for _, _, mine in asked):
        changed = counted(since, "answer has changed", "answers have changed")
        which = "it" if since == 1 else "them"
        lines.append(f"{changed} since a person marked {which} (?): see formgrader.")
    return "\n".join(lines).lstrip("\n")


def _total(marks: Marks) -> str:
    """Return a total; a sign says that a person may yet change it."""
    return number(marks.total) + ("" if marks.is_final else "?")


def _lateness(marks: Marks) -> str:
    less = f", less {number(marks.penalty)}" if marks.penalty else ", nothing taken off"
    return f"handed in {lateness(marks.late)} late{less}"


def _name_of(one: Graded) -> str:
    return f"{one.submission.student}, {one.submission.assignment}"


def _count(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 1000:
        raise argparse.ArgumentTypeError(f"a number of workers, 1 to 1000, not {text!r}")
    return int(text)
