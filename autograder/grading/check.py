"""Grade one's own notebook with the hidden tests, outside the gradebook."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from autograder.course.assignment import Assignment
from autograder.course.beside import read_plain
from autograder.course.folder import Course
from autograder.course.intake import Asked, read_file
from autograder.course.marks import Marks
from autograder.course.masters import Master, read_master
from autograder.course.names import shown
from autograder.course.scores import Checked, points_of, score_notebook
from autograder.engine.pool import Pool
from autograder.engine.reading import UnreadableError, read_cells
from autograder.engine.worker import Job, Settings
from autograder.errors import CourseError
from autograder.sandbox.limits import MEGABYTE


class Checker:
    """Judges notebooks one after another, by a worker that stays warm between them.

    Use it in a ``with`` statement, or close it. The assignments are read again where source/ has
    changed.

    Args:
        course: the course folder.
    """

    def __init__(self, course: Course) -> None:
        self._course = course
        data = course.data if course.data.is_dir() else None
        self._pool = Pool(Settings(course.limits, data, follow_through=course.follow_through), 1)
        self._known: dict[str, tuple[int, Assignment, Master | None]] = {}

    def __enter__(self) -> Checker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the worker."""
        self._pool.close()

    def check(self, path: Path) -> Checked:
        """Judge a notebook.

        Raises:
            CourseError: it can't be read, is none of the course's, or can't be judged; or its
                assignment can't be built.
        """
        assignment = assignment_of(path, self._assignments(), self._course.limits.notebook)
        master = self._master(assignment.name)
        try:
            handed_in = read_file(path, master.asked, self._course.limits.notebook)
        except CourseError as error:
            raise CourseError(f"{shown(str(path))} can't be graded: {error}.") from error
        text = json.dumps(master.notebook).encode()
        job = Job(handed_in.notebook, text, handed_in.files, master.files)
        judged = self._pool.judge(job)
        if judged.problem:
            raise CourseError(f"{shown(str(path))} can't be graded: {judged.problem}.")
        notebook = json.loads(judged.notebook)
        marks = Marks.unrecorded(assignment, points_of(notebook))
        scores = score_notebook(assignment, notebook, marks)
        notes = (*handed_in.notes, *judged.notes)
        return Checked(path, assignment, scores, notes, self._pool.walls(), notebook)

    def _assignments(self) -> list[Assignment]:
        for name in self._course.names():
            version = (self._course.source / name / f"{name}.ipynb").stat().st_mtime_ns
            if name not in self._known or self._known[name][0] != version:
                self._known[name] = version, self._course.assignment(name), None
        return [assignment for _, assignment, _ in self._known.values()]

    def _master(self, name: str) -> Master:
        version, assignment, master = self._known[name]
        if master is None:
            master = read_master(self._course, name)
            self._known[name] = version, assignment, master
        return master


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
        raise CourseError(f"{shown(str(path))} can't be graded: {error}.") from error
    raise CourseError(
        f"{shown(str(path))} is none of this course's assignments "
        f"({', '.join(assignment.name for assignment in known)}); "
        "start from the notebook in release/."
    )


def _content(path: Path, max_megabytes: int) -> bytes:
    try:
        return read_plain(path, max_megabytes * MEGABYTE)
    except CourseError as error:
        raise CourseError(f"{shown(str(path))} can't be graded: {error}.") from error


def _asked(assignment: Assignment) -> Asked:
    cells = (c for c in assignment.cells if c.grade_id and (c.solution or c.points is not None))
    names = tuple(frozenset({cell.grade_id, cell.id} - {""}) for cell in cells)
    return Asked(assignment.name, names)
