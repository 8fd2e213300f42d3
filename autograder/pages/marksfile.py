"""Marks as a CSV file: every cell quoted, none a formula, and one format for numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from autograder.course.marks import Marks, lateness, number
from autograder.course.names import spreadsheet_cell
from autograder.course.scores import Score
from autograder.course.standing import ClassStanding, Standing
from autograder.pages.files import write_whole

MAXIMUM = "(maximum)"
WHO = ("student", "name", "email", "id", "section")
WHAT = ("state", "total", "score", "late", "penalty", "extra credit")


def write_table(path: Path, rows: Iterable[Sequence[str | float | None]]) -> None:
    """Write a table: texts so that no spreadsheet takes them for a formula, numbers in one format.

    Args:
        path: the file.
        rows: its lines, the heading too; None is an empty cell.

    Raises:
        OSError: it can't be written; what was there before stays.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerows([_cell(value) for value in row] for row in rows)
    write_whole(path, text.getvalue())


def write_marks(standing: ClassStanding, path: Path) -> None:
    """Write a row for the maximum and for each student: total, what it is made of, each exercise.

    An exercise's cell says ``not attempted`` or ``waits``, which no sum counts, where it is no
    number; a student's row without marks says why. The maximum's state says what every page of the
    assignment has to.

    Raises:
        OSError: it can't be written; what was there before stays.
    """
    exercises = standing.assignment.exercises
    heading = [*WHO, *WHAT, *(exercise.name for exercise in exercises)]
    most: list[str | float | None] = [MAXIMUM, "", "", "", "", standing.assignment.warning]
    most += [standing.most, standing.most]
    most += [None, None, None, *(exercise.points for exercise in exercises)]
    write_table(path, [heading, most, *(_row(one, len(exercises)) for one in standing.students)])


def state(one: Standing) -> str:
    """Return in words how a student stands; ``graded`` where there is nothing to look at."""
    words = [str(flag) for flag in one.flags]
    if one.untouched:
        words.append("nothing attempted")
    return "; ".join(words) or "graded"


def who(one: Standing) -> list[str]:
    """Return the cells that say who a student is."""
    person = one.person
    return [person.student, person.name, person.email, person.id, person.section]


def what(one: Standing) -> list[str | float | None]:
    """Return the cells that say what a student got."""
    marks: Marks | None = one.marks
    if marks is None:
        return [state(one), None, None, None, None, None]
    late = lateness(marks.late) if marks.late else None
    return [state(one), marks.total, marks.score, late, marks.penalty, marks.extra]


def _row(one: Standing, exercises: int) -> list[str | float | None]:
    cells: list[str | float | None] = [_exercise(score) for score in one.scores]
    return [*who(one), *what(one), *(cells or [None] * exercises)]


def _exercise(score: Score) -> str | float:
    if score.points is None:
        return "waits"
    return score.points if score.attempted or score.points else "not attempted"


def _cell(value: str | float | None) -> str:
    if value is None:
        return ""
    return spreadsheet_cell(value) if isinstance(value, str) else number(value)
