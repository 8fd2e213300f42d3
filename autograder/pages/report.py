"""Scores of a class: a table for the terminal, a CSV file and a page with plots per assignment."""

from __future__ import annotations

import base64
import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.course.assignment import Assignment, read_notebook
from autograder.course.database import Waiting
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.masters import STAMP
from autograder.course.names import columns, padded, shown, spreadsheet_cell
from autograder.course.scores import Score, State, score_notebook
from autograder.pages.files import write_whole
from autograder.pages.html import render

if TYPE_CHECKING:
    from matplotlib.figure import Figure

LEGEND = (
    "Points per exercise;  - not attempted;  ? to be graded by hand;  x could not be graded;  "
    "* right, given another exercise's function put right"
)


@dataclass(frozen=True)
class ClassScores:
    """Everyone's scores in one assignment.

    Attributes:
        students: scores by student; None for a submission that could not be graded.
        without_walls: whether some of them ran without bubblewrap's walls.
        notes: by student, what grading found remarkable.
    """

    assignment: Assignment
    students: dict[str, Sequence[Score] | None]
    without_walls: bool = False
    notes: dict[str, Sequence[str]] = field(default_factory=dict)


def read_scores(course: Course, name: str, waiting: Waiting = lambda _: None) -> ClassScores:
    """Read the scores of everyone who handed in an assignment.

    Args:
        course: the course folder.
        name: the assignment.
        waiting: what to do with the sentence that says that another program holds the gradebook.

    Raises:
        CourseError: the gradebook, or a judged notebook, can't be read.
    """
    assignment = course.assignment(name)
    students: dict[str, Sequence[Score] | None] = {}
    without_walls = False
    notes: dict[str, Sequence[str]] = {}
    with Gradebook(course, waiting) as gradebook:
        points = gradebook.points(name)
    for student, _ in course.submissions(name):
        notebook = course.autograded / student / name / f"{name}.ipynb"
        students[student] = None
        if notebook.is_file() and student in points:
            judged = read_notebook(notebook)
            students[student] = score_notebook(assignment, judged, points[student])
            made = judged["metadata"].get(STAMP, {})
            without_walls |= made.get("walls") is False
            notes[student] = made.get("notes", [])
    return ClassScores(assignment, students, without_walls, notes)


def table(scores: ClassScores, width: int) -> str:
    """Return a table with a row for each exercise and a column for each student.

    Args:
        scores: what to show.
        width: characters in a line; a class that is wider is folded into several tables.
    """
    exercises = scores.assignment.exercises
    labels = [f"{exercise.name} ({exercise.points:g})" for exercise in exercises]
    labels.append(f"TOTAL ({sum(exercise.points for exercise in exercises):g})")
    first = max(map(columns, labels))
    blocks = []
    for students in _fold(list(scores.students), width - first):
        heads = [shown(student) for student in students]
        marks = [_column(scores.students[student], len(exercises)) for student in students]
        lines = [" " * first + "".join(f"  {head}" for head in heads)]
        for row, label in enumerate(labels):
            values = [
                f"  {column[row]:>{columns(head)}}"
                for head, column in zip(heads, marks, strict=True)
            ]
            lines.append(padded(label, first) + "".join(values))
        blocks.append("\n".join(lines))
    return f"{scores.assignment.name}\n\n" + "\n\n".join(blocks)


def write_csv(scores: ClassScores, path: Path) -> None:
    """Write a row per student: total, then points per exercise, empty where there are none.

    Raises:
        OSError: it can't be written; what was there before stays.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    names = [exercise.name for exercise in scores.assignment.exercises]
    writer.writerow(["student", "total", *map(spreadsheet_cell, names)])
    for student, judged in scores.students.items():
        points = [score.points for score in judged] if judged else [None] * len(names)
        total = sum(p or 0 for p in points) if judged else None
        writer.writerow([spreadsheet_cell(student), total, *points])
    write_whole(path, text.getvalue())


def page(scores: ClassScores) -> str:
    """Return the same as an HTML page with plots; no name is taken as HTML."""
    judged = [column for column in scores.students.values() if column]
    return render(
        "report.html",
        scores=scores,
        rows=list(_rows(scores)),
        graded=len(judged),
        waiting=sum(score.points is None for column in judged for score in column),
        legend=LEGEND,
        plots=_plots(scores.assignment, judged) if judged else None,
        notes=[(student, note) for student, notes in scores.notes.items() for note in notes],
    )


def _rows(scores: ClassScores) -> Iterator[dict[str, Any]]:
    columns = list(scores.students.values())
    for number, exercise in enumerate(scores.assignment.exercises):
        marks = [
            (_mark(column[number]), _kind(column[number])) if column else ("x", "open")
            for column in columns
        ]
        yield {"label": exercise.name, "points": f"{exercise.points:g}", "marks": marks}
    totals = [(f"{sum(s.points or 0 for s in c):g}", "") if c else ("x", "open") for c in columns]
    points = sum(exercise.points for exercise in scores.assignment.exercises)
    yield {"label": "Total", "points": f"{points:g}", "marks": totals}


def _kind(score: Score) -> str:
    if score.points is None or score.state is State.NOT_ATTEMPTED:
        return "open"
    if score.points == score.exercise.points:
        return "full"
    return "some" if score.points else "none"


def _plots(assignment: Assignment, judged: Sequence[Sequence[Score]]) -> dict[str, str]:
    """Return two pictures as base64 PNG: points per exercise, and how totals are spread."""
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator

    exercises = [(n, e) for n, e in enumerate(assignment.exercises) if not e.is_manual]
    shares = [sum(c[n].points or 0 for c in judged) / len(judged) / e.points for n, e in exercises]
    bars = Figure(figsize=(9, 1 + 0.32 * len(exercises)), layout="constrained")
    axes = bars.subplots()
    axes.barh([e.name for _, e in exercises], [100 * share for share in shares], color="#0072B2")
    axes.invert_yaxis()
    axes.set(xlim=(0, 100), xlabel="share of the points, mean of the class (%)")
    possible = sum(e.points for _, e in exercises)
    totals = [sum(c[n].points or 0 for n, _ in exercises) for c in judged]
    spread = Figure(figsize=(9, 3), layout="constrained")
    axes = spread.subplots()
    axes.hist(totals, bins=11, range=(0, possible), color="#0072B2", edgecolor="white")
    axes.set(xlabel=f"points of {possible:g}, without written answers", ylabel="submissions")
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    return {"exercises": _png(bars), "totals": _png(spread)}


def _png(figure: Figure) -> str:
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=120)
    return base64.b64encode(buffer.getvalue()).decode()


def _column(judged: Sequence[Score] | None, rows: int) -> list[str]:
    if judged is None:
        return ["x"] * (rows + 1)
    return [*map(_mark, judged), f"{sum(score.points or 0 for score in judged):g}"]


def _mark(score: Score) -> str:
    if score.points is None:
        return "?"
    if score.state is State.NOT_ATTEMPTED:
        return "-"
    return f"{score.points:g}{'*' if score.given else ''}"


def _fold(students: list[str], width: int) -> Iterator[list[str]]:
    block: list[str] = []
    for student in students:
        if block and sum(columns(shown(s)) + 2 for s in [*block, student]) > width:
            yield block
            block = []
        block.append(student)
    if block:
        yield block
