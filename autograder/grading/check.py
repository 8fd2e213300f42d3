"""Grade one's own notebook with the hidden tests, outside the gradebook."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.course.assignment import Assignment
from autograder.course.beside import read_plain
from autograder.course.folder import Course
from autograder.course.intake import Asked, read_file
from autograder.course.masters import Master, read_master
from autograder.course.scores import Checked, points_of, score_notebook
from autograder.engine.prepare import UnreadableError, read_cells
from autograder.engine.worker import Job, Settings, Worker
from autograder.errors import CourseError
from autograder.sandbox.limits import MEGABYTE


@dataclass(frozen=True)
class Unchecked:
    """A notebook that could not be graded.

    Attributes:
        problem: why, in one sentence that names the file.
    """

    path: Path
    problem: str


def check(course: Course, paths: Sequence[Path]) -> Iterator[Checked | Unchecked]:
    """Judge each of the notebooks; what is wrong with one keeps none of the others from it.

    Raises:
        CourseError: an assignment can't be built.
    """
    known = [course.assignment(name) for name in course.names()]
    owners = []
    for path in paths:
        try:
            owners.append((path, assignment_of(path, known, course.limits.notebook)))
        except CourseError as error:
            yield Unchecked(path, str(error))
    if not owners:
        return
    data = course.data if course.data.is_dir() else None
    worker = Worker(Settings(course.limits, data))
    try:
        masters = {a.name: read_master(course, a.name) for _, a in owners}
        worker.start()
        for path, assignment in owners:
            yield _checked(path, assignment, masters[assignment.name], worker, course)
    finally:
        worker.close()


def assignment_of(path: Path, known: Sequence[Assignment], max_megabytes: int) -> Assignment:
    """Return which assignment a notebook belongs to: of whose cells it has most.

    Args:
        path: the notebook.
        known: the course's assignments.
        max_megabytes: how large it may be.

    Raises:
        CourseError: it can't be read, or has none of the course's cells.
    """
    content = _content(path, max_megabytes)
    counts = [_asked(assignment).cells_in(content) for assignment in known]
    if any(counts):
        return known[counts.index(max(counts))]
    try:
        read_cells(content)
    except UnreadableError as error:
        raise CourseError(f"{path} can't be graded: {error}.") from error
    raise CourseError(
        f"{path} is none of this course's assignments "
        f"({', '.join(assignment.name for assignment in known)}); "
        "start from the notebook in release/."
    )


def _content(path: Path, max_megabytes: int) -> bytes:
    try:
        return read_plain(path, max_megabytes * MEGABYTE)
    except CourseError as error:
        raise CourseError(f"{path} can't be graded: {error}.") from error


def _asked(assignment: Assignment) -> Asked:
    cells = (cell for cell in assignment.cells if cell.grade_id)
    names = tuple(frozenset({cell.grade_id, cell.id} - {""}) for cell in cells)
    return Asked(assignment.name, names)


def _checked(
    path: Path, assignment: Assignment, master: Master, worker: Worker, course: Course
) -> Checked | Unchecked:
    try:
        handed_in = read_file(path, master.asked, course.limits.notebook)
    except CourseError as error:
        return Unchecked(path, f"{path} can't be graded: {error}.")
    text = json.dumps(master.notebook).encode()
    judged = worker.judge(Job(handed_in.notebook, text, handed_in.files, master.files))
    if judged.problem:
        return Unchecked(path, f"{path} can't be graded: {judged.problem}.")
    notebook = json.loads(judged.notebook)
    scores = score_notebook(assignment, notebook, points_of(notebook))
    return Checked(path, assignment, scores, (*handed_in.notes, *judged.notes), worker.reason)
