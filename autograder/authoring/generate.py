"""``nbgrader generate_assignment``, and formgrader's button: work that lies in release/ is kept.

nbgrader deletes an assignment's folder in release/ before any step that a setting could replace,
and only then asks the gradebook, which another program may hold. nbgrader_config.py names ``Kept``
as the exporter of nbgrader's ``GenerateAssignment``: nbgrader imports this module when it makes
such a converter, and one with that exporter looks before it deletes. Any other does as it always
did.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbgrader.converters import GenerateAssignment
from nbgrader.converters.base import NbGraderException

from autograder.course.database import wait_until_free
from autograder.course.folder import Course
from autograder.course.kept import keep_work, sentence
from autograder.errors import CourseError


class Kept(NotebookExporter):
    """Says that a converter of nbgrader's keeps what participants wrote."""


_plain_start = GenerateAssignment.start
_plain_init_destination = GenerateAssignment.init_destination


def _init_destination(converter: Any, assignment_id: str, student_id: str) -> bool:
    if issubclass(converter.exporter_class, Kept):
        course = Course(Path(converter.coursedir.root).resolve())
        if kept := keep_work(course, assignment_id):
            converter.log.warning("%s", sentence(course.release / assignment_id, kept))
    answer: bool = _plain_init_destination(converter, assignment_id, student_id)
    return answer


def _start(converter: Any) -> None:
    if issubclass(converter.exporter_class, Kept) and not converter.no_database:
        try:
            wait_until_free(converter.coursedir, converter.log)
        except CourseError as error:
            raise NbGraderException(str(error)) from error
    _plain_start(converter)


GenerateAssignment.start = _start
GenerateAssignment.init_destination = _init_destination
