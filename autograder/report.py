"""Scores of a class: a table for the terminal and one CSV file per assignment."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course import Assignment, Course, read_notebook
from autograder.grade import STAMP
from autograder.gradebook import Gradebook
from autograder.scores import Score, State, score_notebook

LEGEND = "Points per exercise;  - not attempted;  ? to be graded by hand;  x could not be graded"


@dataclass(frozen=True)
class ClassScores:
    """Everyone's scores in one assignment.

    Attributes:
        students: scores by student; None for a submission that could not be graded.
        without_walls: whether some of them ran without bubblewrap's walls.
    """

    assignment: Assignment
    students: dict[str, Sequence[Score] | None]
    without_walls: bool = False


def read_scores(course: Course, name: str) -> ClassScores:
    """Read the scores of everyone who handed in an assignment."""
    assignment = course.assignment(name)
    students: dict[str, Sequence[Score] | None] = {}
    without_walls = False
    with Gradebook(course) as gradebook:
        points = gradebook.points(name)
    for student, notebook in course.submissions(name):
        folder = course.autograded / student / name
        students[student] = None
        if (folder / notebook.name).is_file() and student in points:
            judged = read_notebook(folder / notebook.name)
            students[student] = score_notebook(assignment, judged, points[student])
            without_walls |= judged["metadata"].get(STAMP, {}).get("walls") is False
    return ClassScores(assignment, students, without_walls)


def table(scores: ClassScores, width: int) -> str:
    """Return a table with a row for each exercise and a column for each student.

    Args:
        scores: what to show.
        width: characters in a line; a class that is wider is folded into several tables.
    """
    exercises = scores.assignment.exercises
    labels = [f"{exercise.name} ({exercise.points:g})" for exercise in exercises]
    labels.append(f"TOTAL ({sum(exercise.points for exercise in exercises):g})")
    first = max(map(len, labels))
    blocks = []
    for students in _fold(list(scores.students), width - first):
        columns = {
            student: _column(scores.students[student], len(exercises)) for student in students
        }
        lines = [" " * first + "".join(f"  {student}" for student in students)]
        for row, label in enumerate(labels):
            values = "".join(f"  {columns[s][row]:>{len(s)}}" for s in students)
            lines.append(f"{label:{first}}{values}")
        blocks.append("\n".join(lines))
    return f"{scores.assignment.name}\n\n" + "\n\n".join(blocks)


def write_csv(scores: ClassScores, path: Path) -> None:
    """Write a row per student: total, then points per exercise, empty where there are none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        names = [exercise.name for exercise in scores.assignment.exercises]
        writer.writerow(["student", "total", *names])
        for student, judged in scores.students.items():
            points = [score.points for score in judged] if judged else [None] * len(names)
            writer.writerow([student, sum(p or 0 for p in points) if judged else None, *points])


def _column(judged: Sequence[Score] | None, rows: int) -> list[str]:
    if judged is None:
        return ["x"] * (rows + 1)
    return [*map(_mark, judged), f"{sum(score.points or 0 for score in judged):g}"]


def _mark(score: Score) -> str:
    if score.points is None:
        return "?"
    if score.state is State.NOT_ATTEMPTED:
        return "-"
    return f"{score.points:g}"


def _fold(students: list[str], width: int) -> Iterator[list[str]]:
    block: list[str] = []
    for student in students:
        if block and sum(len(s) + 2 for s in [*block, student]) > width:
            yield block
            block = []
        block.append(student)
    if block:
        yield block
