"""Formgrader's pages with any name in them, and one more: an extension of the Jupyter server.

nbgrader writes a student's name into three of its pages as it is, and so a name like ``<img
onerror=…>`` runs a script there, in the instructor's session; anybody can put such a name into a
link. Here those three pages get names that are escaped; nothing else of them changes.

Its pages of manual grading get a link to those of ``byhand``.

A page for which the gradebook can't be used says why, and what to do.

nbgrader also takes the two ways in which a folder's name may have an accent for two students.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from html import escape
from typing import Any

from jupyter_server.utils import url_path_join
from nbgrader.apps.api import NbGraderAPI
from nbgrader.server_extensions.formgrader import base, handlers
from sqlalchemy.exc import SQLAlchemyError

from autograder.course.database import Database
from autograder.course.names import canonical, shown
from autograder.errors import CourseError
from autograder.lab import byhand

# No more than what does something both in HTML and between quotes of a script: names that can be
# taken have none of these, and stay what they are where the page's script makes a link of them.
ENTITIES = str.maketrans({"<": "&lt;", ">": "&gt;", '"': "&#34;", "\\": "&#92;"})

TABLE = '<table class="table table-hover">'  # where the list of such a page begins


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Put these pages before nbgrader's, whose extension comes after this one in the alphabet."""
    base.NbGraderAPI = Api
    base.BaseHandler.write_error = _write_error
    root = server.web_app.settings["base_url"]
    student, assignment = r"/manage_students/([^/]+)", r"/([^/]+)"
    server.web_app.add_handlers(
        ".*$",
        [
            (url_path_join(root, "/formgrader", path) + "/?", handler)
            for path, handler in (
                (student, Student),
                (student + assignment, StudentAssignment),
                (r"/submissions/([^/]+)", Submission),
                (r"/gradebook", Gradebook),
                (r"/gradebook/([^/]+)", GradebookAssignment),
                (r"/gradebook/([^/]+)/([^/]+)", GradebookNotebook),
            )
        ]
        + list(byhand.handlers(root)),
    )


_plain_write_error = base.BaseHandler.write_error


def _write_error(handler: Any, status_code: int, **words: Any) -> None:
    """Answer with nbgrader's page for errors, and say on it what is wrong with a gradebook."""
    error = (words.get("exc_info") or (None, None, None))[1]
    if isinstance(error, SQLAlchemyError):
        error = CourseError(Database(handler.db_url, lambda _: None).sentence(error))
    if not isinstance(error, CourseError):
        _plain_write_error(handler, status_code, **words)
        return
    page = handler.render("base_500.tpl", base_url=handler.base_url, error_code=status_code)
    end = f'<span id="error-{status_code}"'
    handler.finish(page.replace(end, f"<p>{escape(shown(str(error)))}</p>{end}"))


def escaped(value: object) -> object:
    """Return a value for a page; of a text, what means something in HTML and scripts is escaped."""
    return shown(value).translate(ENTITIES) if isinstance(value, str) else value


class _Escaped:
    """A page of formgrader's, given nothing that it could take for HTML."""

    def render(self, name: str, **values: Any) -> str:
        """Return the page that a template gives for these values."""
        page: str = super().render(name, **_all_escaped(values))  # type: ignore[misc]
        return page


class Student(_Escaped, handlers.ManageStudentsAssignmentsHandler):  # type: ignore[misc]
    """What one student has handed in."""


class StudentAssignment(_Escaped, handlers.ManageStudentNotebookSubmissionsHandler):  # type: ignore[misc]
    """The notebooks of one hand-in."""


class Submission(_Escaped, handlers.SubmissionHandler):  # type: ignore[misc]
    """One judged notebook, to grade by hand."""

    @property
    def exporter(self) -> _Exporter:
        """What makes the page of a notebook."""
        return _Exporter(super().exporter)


class _Linked:
    """A page of formgrader's that leads to grading one answer after another."""

    def render(self, name: str, **values: Any) -> str:
        """Return the page that a template gives for these values."""
        page: str = super().render(name, **values)  # type: ignore[misc]
        address = f"{self.base_url}{byhand.PLACE}/"  # type: ignore[attr-defined]
        link = (
            f'<p><a href="{address}">One written answer after another, across all students</a></p>'
        )
        return page.replace(TABLE, link + TABLE, 1)


class Gradebook(_Linked, handlers.GradebookAssignmentsHandler):  # type: ignore[misc]
    """The assignments."""


class GradebookAssignment(_Linked, handlers.GradebookNotebooksHandler):  # type: ignore[misc]
    """The notebooks of one assignment."""


class GradebookNotebook(_Linked, handlers.GradebookNotebookSubmissionsHandler):  # type: ignore[misc]
    """Everybody's hand-in of one notebook."""


class _Exporter:
    def __init__(self, exporter: Any) -> None:
        self._exporter = exporter

    def from_filename(self, filename: str, resources: dict[str, Any]) -> Any:
        return self._exporter.from_filename(filename, resources=_all_escaped(resources))


class Api(NbGraderAPI):  # type: ignore[misc]
    """What formgrader asks; a student is one, however the letters of the name are written."""

    def get_submitted_students(self, assignment_id: str) -> set[str]:
        """Return the students who have handed in an assignment."""
        return {canonical(name) for name in super().get_submitted_students(assignment_id)}

    def get_submitted_timestamp(
        self, assignment_id: str, student_id: str
    ) -> datetime.datetime | None:
        """Return when a submission was handed in (UTC), if that is known."""
        submitted = self.coursedir.submitted_directory
        if not os.path.exists(self.coursedir.format_path(submitted, student_id, assignment_id)):
            for name in super().get_submitted_students(assignment_id):
                if canonical(name) == student_id:
                    student_id = name
        time: datetime.datetime | None = super().get_submitted_timestamp(assignment_id, student_id)
        return time


def _all_escaped(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        key: _all_escaped(value) if isinstance(value, dict) else escaped(value)
        for key, value in values.items()
    }
