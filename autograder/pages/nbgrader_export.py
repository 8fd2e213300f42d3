"""``nbgrader export`` with every cell quoted, and with the totals that everything else shows.

nbgrader_config.py names ``Quoted`` as the exporter. The columns are those of nbgrader's own, and
one more that says how a submission stands: what is missing has no score there, instead of 0.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.plugins import ExportPlugin

from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.marks import Marks
from autograder.course.names import shown
from autograder.errors import CourseError
from autograder.pages.marksfile import write_table

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
    "state",
)


class Quoted(ExportPlugin):  # type: ignore[misc]
    """Writes a row for each assignment and student.

    Args:
        words: nbgrader's; ``parent`` is its command, which ends with a sentence and exit code 1
            where the gradebook can't be read, before nbgrader itself opens it.
    """

    def __init__(self, **words: Any) -> None:
        super().__init__(**words)
        with self._opened():
            pass

    def export(self, gradebook: Any) -> None:
        """Write the file.

        Args:
            gradebook: nbgrader's, which says which assignments and students there are.

        Raises:
            OSError: the file can't be written; what was there before stays.
        """
        target = Path(self.to or "grades.csv")
        students = {str(one) for one in self.student}
        assignments = {str(one) for one in self.assignment}
        rows: list[list[str | float | None]] = [list(COLUMNS)]
        with self._opened() as ours:
            for assignment in gradebook.assignments:
                if assignments and assignment.name not in assignments:
                    continue
                marks = ours.marks(assignment.name)
                rows += [
                    _row(assignment, student, marks.get(student.id))
                    for student in gradebook.students
                    if not students or student.id in students
                ]
        write_table(target, rows)
        self.log.info("Wrote %s", target)

    @contextlib.contextmanager
    def _opened(self) -> Iterator[Gradebook]:
        """Open the gradebook, or end the command with a sentence."""
        try:
            with Gradebook(self._course(), lambda said: self.log.warning("%s", said)) as ours:
                yield ours
        except CourseError as error:
            self.log.error("%s", shown(str(error)))
            self.parent.exit(1)

    def _course(self) -> Course:
        """Return the course that nbgrader works in, with what the command line says of it."""
        coursedir = self.parent.coursedir
        course = Course(Path(coursedir.root).resolve())
        course.config.CourseDirectory.db_url = coursedir.db_url
        course.config.CourseDirectory.course_id = coursedir.course_id
        return course


def _row(assignment: Any, student: Any, marks: Marks | None) -> list[str | float | None]:
    when = None if marks is None else marks.timestamp
    due = assignment.duedate
    who = [student.id, student.last_name or "", student.first_name or "", student.email or ""]
    got: list[str | float | None] = [None, None, None]
    state = "missing"
    if marks is not None:
        got = [marks.score, marks.penalty, marks.total]
        state = "needs a person" if marks.waiting or marks.again else "graded"
    head: list[str | float | None] = [assignment.name, str(due or ""), str(when or "")]
    return [*head, *who, *got, assignment.max_score, state]
