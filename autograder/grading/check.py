"""Grade one's own notebook with the hidden tests, outside the gradebook."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.course.assignment import Assignment, cells_of, read_notebook
from autograder.course.folder import Course
from autograder.course.intake import read_plain
from autograder.course.masters import read_master
from autograder.course.scores import Checked, points_of, score_notebook
from autograder.engine.worker import Job, Settings, Worker
from autograder.errors import CourseError
from autograder.sandbox.limits import MEGABYTE


def check(course: Course, paths: Sequence[Path]) -> Iterator[Checked]:
    """Judge each of the notebooks.

    Raises:
        CourseError: a file isn't a notebook of this course, or it can't be judged.
    """
    owners = [(path, assignment_of(course, path)) for path in paths]
    data = course.data if course.data.is_dir() else None
    worker = Worker(Settings(course.limits, data))
    try:
        masters = {a.name: read_master(course, a.name) for _, a in owners}
        worker.start()
        for path, assignment in owners:
            master = masters[assignment.name]
            content = read_plain(path, course.limits.notebook * MEGABYTE)
            job = Job(content, json.dumps(master.notebook).encode(), {}, master.files)
            judged = worker.judge(job)
            if judged.problem:
                raise CourseError(f"{path} can't be graded: {judged.problem}.")
            notebook = json.loads(judged.notebook)
            scores = score_notebook(assignment, notebook, points_of(notebook))
            yield Checked(path, assignment, scores, judged.notes, worker.reason)
    finally:
        worker.close()


def assignment_of(course: Course, path: Path) -> Assignment:
    """Return which assignment a notebook belongs to, by the names of its graded cells.

    Raises:
        CourseError: it has none of the course's cells.
    """
    there = {cell.grade_id for cell in cells_of(read_notebook(path)) if cell.grade_id}
    best, most = None, 0
    for name in course.names():
        assignment = course.assignment(name)
        common = len(there & {cell.grade_id for cell in assignment.cells if cell.grade_id})
        if common > most:
            best, most = assignment, common
    if best is None:
        raise CourseError(
            f"{path} is none of this course's assignments ({', '.join(course.names())}); "
            "start from the notebook in release/."
        )
    return best
