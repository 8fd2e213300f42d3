"""Grade one's own notebook with the hidden tests, outside the gradebook."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from autograder.course.assignment import Assignment
from autograder.course.beside import read_plain
from autograder.course.folder import Course
from autograder.course.intake import Asked, read_file
from autograder.course.language import other_language
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
        self._known: dict[tuple[str, str], tuple[int, Assignment]] = {}
        self._masters: dict[str, tuple[dict[str, int], Master]] = {}

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
        master, stem = self._master(assignment.name), assignment.notebooks[0].stem
        if other := other_language(self._course.source / assignment.name, assignment.name):
            raise CourseError(f"{shown(str(path))} can't be graded: {other}")
        asked = sorted(master.asked, key=lambda one: one.name != stem)
        try:
            in_the_course = path.resolve().parent in {self._course.home, self._course.root}
            megabytes = self._course.limits.notebook
            handed_in = read_file(path, asked, megabytes, alone=in_the_course)
        except CourseError as error:
            raise CourseError(f"{shown(str(path))} can't be graded: {error}.") from error
        text = json.dumps(master.notebooks[stem]).encode()
        job = Job(handed_in.notebook, text, handed_in.files, master.files, master.inside)
        judged = self._pool.judge(job)
        if judged.problem:
            raise CourseError(f"{shown(str(path))} can't be graded: {judged.problem}.")
        notebook = json.loads(judged.notebook)
        marks = Marks.unrecorded(assignment, points_of(notebook))
        scores = score_notebook(assignment, notebook, marks)
        notes = (*handed_in.notes, *judged.notes)
        return Checked(path, assignment, scores, notes, self._pool.walls(), notebook)

    def _assignments(self) -> list[Assignment]:
        """Return what each notebook of the course asks for; one that can't be read asks nothing."""
        for name in self._course.names():
            for stem, version in self._versions(name).items():
                if self._known.get((name, stem), (None,))[0] == version:
                    continue
                try:
                    self._known[name, stem] = version, self._course.assignment(name, stem)
                except CourseError:
                    self._known.pop((name, stem), None)
        return [assignment for _, assignment in self._known.values()]

    def _master(self, name: str) -> Master:
        versions = self._versions(name)
        if name not in self._masters or self._masters[name][0] != versions:
            self._masters[name] = versions, read_master(self._course, name)
        return self._masters[name][1]

    def _versions(self, name: str) -> dict[str, int]:
        """Return when each notebook of an assignment was changed."""
        folder = self._course.source / name
        return {
            stem: (folder / f"{stem}.ipynb").stat().st_mtime_ns
            for stem in self._course.notebooks(name)
        }


def assignment_of(path: Path, known: Sequence[Assignment], max_megabytes: int) -> Assignment:
    """Return which assignment a notebook belongs to: of whose cells it has most.

    Args:
        path: the notebook.
        known: what the course's notebooks ask for.
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
        f"({', '.join(dict.fromkeys(assignment.name for assignment in known))}); "
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
    return Asked(assignment.notebooks[0].stem, names)
