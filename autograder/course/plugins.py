"""What nbgrader_config.py plugs into nbgrader.

``Prepare`` and ``Judge`` take the place of nbgrader's own steps of ``nbgrader autograde``, and so
of formgrader's button: the same engine as ``autograder grade``, one submission after another.
"""

from __future__ import annotations

import atexit
import functools
import json
from pathlib import Path
from typing import Any

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.course.folder import Course
from autograder.course.intake import IGNORED, read_submission
from autograder.course.masters import Master, read_master, stamp
from autograder.engine.prepare import UnreadableError, prepare
from autograder.engine.worker import Job, Settings, Worker
from autograder.errors import CourseError


class Prepare(NbGraderPreprocessor):  # type: ignore[misc]
    """Put a submission's cells in order, in place of nbgrader's sanitising steps."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the prepared notebook.

        Raises:
            CourseError: it is no notebook of the assignment.
        """
        about = resources["nbgrader"]
        _, master = _course_and_master(self, about["assignment"])
        try:
            prepared = prepare(nbformat.writes(nb).encode(), master.notebook)
        except UnreadableError as error:
            raise CourseError(f"{about['student']}, {about['assignment']}: {error}") from error
        for note in prepared.notes:
            self.log.warning("%s, %s: %s", about["student"], about["assignment"], note)
        return nbformat.from_dict(prepared.notebook), resources


class Judge(NbGraderPreprocessor):  # type: ignore[misc]
    """Judge a prepared notebook, in place of nbgrader's running it."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Return the judged notebook.

        Raises:
            CourseError: it could not be judged.
        """
        about = resources["nbgrader"]
        course, master = _course_and_master(self, about["assignment"])
        notebook = course.submitted / about["student"] / about["assignment"]
        notebook /= f"{about['notebook']}.ipynb"
        handed_in = read_submission(notebook, course.limits.notebook, IGNORED)
        worker = _worker(course.root)
        if not worker.walled:
            self.log.warning("Submissions run without walls: %s.", worker.reason)
        text = json.dumps(master.notebook).encode()
        content = nbformat.writes(nb).encode()
        judged = worker.judge(Job(content, text, handed_in.files, master.files))
        if judged.problem:
            raise CourseError(f"{about['student']}, {about['assignment']}: {judged.problem}")
        result = json.loads(judged.notebook)
        result["metadata"] |= stamp(handed_in, master, judged, worker.reason)
        return nbformat.from_dict(result), resources


def _course_and_master(step: Any, name: str) -> tuple[Course, Master]:
    """Return the course that nbgrader works in, and the assignment."""
    course = Course(Path(step.parent.parent.coursedir.root).resolve())
    source = course.source / name / f"{name}.ipynb"
    version = source.stat().st_mtime_ns if source.is_file() else 0
    return course, _master(course.root, name, version)


@functools.lru_cache(maxsize=8)
def _master(root: Path, name: str, version: int) -> Master:
    return read_master(Course(root), name)


@functools.lru_cache(maxsize=1)
def _worker(root: Path) -> Worker:
    """Return a worker that stays for as long as this process."""
    course = Course(root)
    data = course.data if course.data.is_dir() else None
    worker = Worker(Settings(course.limits, data, course.demonstrations)).start()
    atexit.register(worker.close)
    return worker
