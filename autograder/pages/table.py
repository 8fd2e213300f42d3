"""How a class stands, for a terminal: a row for each student, and a closer look at one of them.

Every line fits the width that is asked for.
"""

from __future__ import annotations

import string
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wcwidth import wrap

from autograder.course.marks import in_points, lateness, number
from autograder.course.names import columns, in_alphabet, padded, shortened, shown
from autograder.course.scores import Score
from autograder.course.standing import ClassStanding, Flag, Standing
from autograder.pages.sayings import said_lines, said_once
from autograder.pages.signs import Kind, kind
from autograder.pages.statistics import Item, items, reasons, spread

NAME_MOST, NAME_LEAST = 24, 10
SAID = 600  # characters of what one check says
REMARK = 18  # columns for what there is to look at
SHORT = {
    Flag.STALE: "changed",
    Flag.WAITS: "waits",
    Flag.AGAIN: "mark again",
    Flag.GONE: "gone",
    Flag.UNLISTED: "unlisted",
}
LEGEND = "; ".join(f"{one.sign} {one}" for one in Kind)


def by_urgency(students: Iterable[Standing]) -> list[Standing]:
    """Return the students that somebody has to look at first, then the others, each by name.

    The name is the one that is shown: it may be another than the folder's.
    """
    order = list(Flag)
    return sorted(
        students,
        key=lambda one: (
            min((order.index(flag) for flag in one.flags), default=len(order)),
            in_alphabet(one.person.name),
            one.student,
        ),
    )


def class_table(standing: ClassStanding, width: int) -> str:
    """Return a row for each student, how the class did, and each exercise of it.

    Args:
        standing: the class.
        width: characters in a line.
    """
    exercises = standing.assignment.exercises
    labels = [_label(place) for place in range(len(exercises))]
    lines = [_heading(standing), ""]
    if warning := standing.assignment.warning:
        lines += [*_wrapped(warning, width), ""]
    lines += _rows(standing, labels, width)
    lines += ["", *_wrapped(LEGEND, width), "", *_overview(standing, width), ""]
    lines += _items(standing, labels, width)
    return "\n".join(lines)


def exercise_table(standing: ClassStanding, exercise: str, width: int) -> str:
    """Return how the class did in one exercise: who got what, and why checks failed.

    Raises:
        CourseError: there is no such exercise.
    """
    asked = standing.assignment.exercise(exercise)
    place = standing.assignment.exercises.index(asked)
    item = items(standing)[place]
    lines = [f"{standing.assignment.name}: {asked.name}, {in_points(asked.points)}", ""]
    if warning := standing.assignment.warning:
        lines += [*_wrapped(warning, width), ""]
    lines += _wrapped(_told(item), width)
    if found := reasons(standing, exercise):
        lines += ["", "Why checks failed, and for how many students:"]
        for reason in found:
            lines += _wrapped(reason.words, width, f"{reason.students:5}  ")
    lines.append("")
    names = _names(standing.students)
    name_width = _name_width(names, width // 2)
    for one in by_urgency(standing.students):
        name = padded(shortened(names[one.student], name_width), name_width)
        if not one.scores:
            lines.append(shortened(f"{name}     {_remark(one)}", width))
            continue
        score = one.scores[place]
        failed = ", ".join(failure.test for failure in score.failures) if score.attempted else ""
        told = f"{name}  {kind(score).sign}  {_got(score):>5}  {score.words}"
        lines.append(shortened(f"{told}: {failed}" if failed else told, width))
    return "\n".join(lines)


def student_table(standing: ClassStanding, name: str, width: int) -> str:
    """Return how one student stands: each exercise, what failed, and what else there is to know.

    Raises:
        CourseError: there is no such student.
    """
    one = standing.student(name)
    told = f"{one.person.name}, {standing.assignment.name}: {_total(one, standing)}"
    lines = [*_wrapped(shown(told), width), ""]
    if warning := standing.assignment.warning:
        lines += [*_wrapped(warning, width), ""]
    for flag, words in one.flags.items():
        lines += _wrapped(shown(f"{flag}: {words}"), width, "! ")
    exercise_width = max((len(score.exercise.name) for score in one.scores), default=0)
    for score in one.scores:
        lines.append(
            shortened(
                f"  {kind(score).sign}  {score.exercise.name:{exercise_width}}  {score!s:>7}  "
                f"{score.words}",
                width,
            )
        )
        for tests, failure in said_once(score.failures) if score.attempted else ():
            for label, words in said_lines(failure.message) or [("", failure.error)]:
                told = f"{label}: {words}" if label else f"{', '.join(tests)}: {words}"
                lines += _wrapped(shown(" ".join(told.split())[:SAID]), width, "       ")
    if one.marks is not None:
        for cell, mark in one.marks.cells.items():
            if mark.overridden and mark.automatic is not None and mark.by_hand is not None:
                given, was = number(mark.by_hand), number(mark.automatic)
                lines += _wrapped(f"{cell}: a person gave {given}, grading {was}", width, "  ")
        for cell, comment in one.marks.comments.items():
            lines += _wrapped(shown(f"{cell}: “{' '.join(comment.split())}”"), width, "  ")
    for note in one.notes:
        lines += _wrapped(shown(f"note: {note}"), width, "  ")
    if one.seconds is not None:
        lines.append(f"  graded in {one.seconds:.1f} s")
    return "\n".join(lines)


def _heading(standing: ClassStanding) -> str:
    told = f"{standing.assignment.name}: {in_points(standing.most)}; "
    missing = sum(Flag.MISSING in one.flags for one in standing.students)
    handed_in = len(standing.students) - missing
    told += f"{handed_in} handed in, {len(standing.graded)} graded"
    return f"{told}, {missing} missing" if missing else told


def _rows(standing: ClassStanding, labels: Sequence[str], width: int) -> Iterator[str]:
    students = by_urgency(standing.students)
    totals = [_points(one) for one in students]
    total_width = max([len("total"), *map(len, totals)])
    label_width = max(map(len, labels), default=1) + 1
    names = _names(students)
    name_width = _name_width(names, width - total_width - label_width * len(labels) - REMARK - 5)
    room = max(1, (width - name_width - total_width - 4) // label_width)
    for first in range(0, max(1, len(labels)), room):
        chosen = labels[first : first + room]
        yield from _block(
            students, names, totals, chosen, first, (name_width, total_width, label_width, width)
        )


def _block(
    students: Sequence[Standing],
    names: Mapping[str, str],
    totals: Sequence[str],
    labels: Sequence[str],
    first: int,
    widths: tuple[int, int, int, int],
) -> Iterator[str]:
    """Yield the lines of a table with some of the exercises."""
    name_width, total_width, label_width, width = widths
    heads = "".join(f"{label:>{label_width}}" for label in labels)
    yield f"{'student':{name_width}}  {'total':>{total_width}} {heads}"
    for one, total in zip(students, totals, strict=True):
        scores = one.scores[first : first + len(labels)]
        signs = "".join(f"{kind(score).sign:>{label_width}}" for score in scores)
        name = padded(shortened(names[one.student], name_width), name_width)
        line = f"{name}  {total:>{total_width}} {signs:{label_width * len(labels)}}"
        yield shortened(f"{line}  {_remark(one)}".rstrip(), width)


def _overview(standing: ClassStanding, width: int) -> list[str]:
    found = spread(standing)
    if found is None:
        return ["Nobody was graded."]
    low, _, high = found.quartiles
    return _wrapped(
        f"Totals of {found.count}: mean {found.mean:.1f}, median {found.median:.1f}, standard "
        f"deviation {found.deviation:.1f}; half of them between {low:.1f} and {high:.1f}, all "
        f"between {found.least:.1f} and {found.most:.1f}.",
        width,
    )


def _items(standing: ClassStanding, labels: Sequence[str], width: int) -> Iterator[str]:
    """Yield a line for each exercise: how many did how well, and whether it tells them apart."""
    found = items(standing)
    names = [f"{item.exercise.name} ({number(item.exercise.points)})" for item in found]
    label_width = max(map(len, labels), default=1)
    numbers = "   all  some  none    -    ?  passed  discr."
    name_width = min(max(map(len, names), default=8), width - label_width - len(numbers) - 2)
    yield f"{'':{label_width}}  {'exercise':{name_width}}{numbers}"
    for label, name, item in zip(labels, names, found, strict=True):
        passed = "" if item.pass_rate is None else f"{100 * item.pass_rate:.0f} %"
        tells = "" if item.discrimination is None else f"{item.discrimination:.2f}"
        counts = f"{item.full:6}{item.some:6}{item.wrong:6}{item.untouched:5}{item.waiting:5}"
        shown_name = padded(shortened(name, name_width), name_width)
        yield f"{label:{label_width}}  {shown_name}{counts}{passed:>8}{tells:>8}".rstrip()


def _told(item: Item) -> str:
    told = (
        f"{item.full} with all points, {item.some} with some, {item.wrong} with none, "
        f"{item.untouched} not attempted, {item.waiting} waiting for a person"
    )
    if item.pass_rate is not None:
        told += f"; {100 * item.pass_rate:.0f} % passed"
    if item.discrimination is not None:
        told += f"; discrimination {item.discrimination:.2f}"
    return f"{told}."


def _remark(one: Standing) -> str:
    """Return what there is to look at, shortly."""
    words = []
    for flag, told in one.flags.items():
        about = " ".join(["late", *told.split()[:2]]) if flag is Flag.LATE else str(flag)
        words.append(SHORT.get(flag, about))
    return ", ".join(words)


def _total(one: Standing, standing: ClassStanding) -> str:
    """Return a student's total in words, with what it is made of."""
    marks = one.marks
    if marks is None:
        return "no marks"
    told = f"{number(marks.total)} of {in_points(standing.most)}"
    if marks.penalty:
        told += f" ({number(marks.score)} less {number(marks.penalty)} for being late)"
    if marks.extra:
        told += f", {number(marks.extra)} of them extra credit"
    if marks.late:
        told += f"; handed in {lateness(marks.late)} late"
    return told


def _points(one: Standing) -> str:
    """Return a student's total; ``?`` says that a person may yet change it."""
    if one.marks is None:
        return ""
    return number(one.marks.total) + (" " if one.marks.is_final else "?")


def _got(score: Score) -> str:
    return "" if score.points is None else number(score.points)


def _label(place: int) -> str:
    """Return a short name for an exercise: a letter, or a number where letters are used up."""
    letters = string.ascii_letters
    return letters[place] if place < len(letters) else str(place + 1)


def _names(students: Iterable[Standing]) -> dict[str, str]:
    """Return what to call each student; the folder's name tells apart who is called the same."""
    students = list(students)
    count = Counter(one.person.name for one in students)
    return {
        one.student: shown(
            one.person.name if count[one.person.name] == 1 else f"{one.student} {one.person.name}"
        )
        for one in students
    }


def _name_width(names: Mapping[str, str], room: int) -> int:
    widest = max(map(columns, names.values()), default=0)
    return max(NAME_LEAST, min(widest, NAME_MOST, room))


def _wrapped(text: str, width: int, first: str = "") -> list[str]:
    """Return a text in lines; the first begins with something, the others with as many blanks."""
    indent = " " * len(first)
    return wrap(text, max(20, width), initial_indent=first, subsequent_indent=indent) or [first]
