"""Grading by hand inside formgrader: one written answer after another, across all students.

nbgrader's own page shows one student's whole notebook at a time. Here one question stays, with what
it is graded by, and the answers pass; marks and comments go where formgrader's go.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jupyter_server.utils import url_path_join
from nbgrader.server_extensions.formgrader.base import BaseHandler
from tornado import web

from autograder.course.assignment import Assignment, Cell
from autograder.course.folder import Course
from autograder.course.gradebook import Gradebook
from autograder.course.masters import read_judged
from autograder.errors import CourseError
from autograder.pages.marking import Given, Task, answer_page, tasks_page

PLACE = "/formgrader/by_hand"
LONGEST = 20_000  # characters of a comment


class _Page(BaseHandler):  # type: ignore[misc]
    """What the pages have in common."""

    @property
    def course(self) -> Course:
        """The course, with the settings as they are now."""
        course = Course(Path(self.coursedir.root).resolve())
        course.config.CourseDirectory.db_url = self.coursedir.db_url
        course.config.CourseDirectory.course_id = self.coursedir.course_id
        return course

    @property
    def address(self) -> str:
        """Where these pages are."""
        return str(url_path_join(self.base_url or "/", PLACE))


class List(_Page):
    """Everything that is graded by hand."""

    @web.authenticated
    def get(self) -> None:
        """Show it."""
        course = self.course
        with Gradebook(course) as gradebook:
            tasks = [
                _task(gradebook, assignment, cell)
                for assignment in map(course.assignment, course.names())
                for cell in assignment.cells
                if cell.is_manual
            ]
        self.write(tasks_page(tasks, self.address))


class Answer(_Page):
    """One answer."""

    @web.authenticated
    def get(self, name: str, cell: str) -> None:
        """Show the answer that is asked for, or the first that is open."""
        course = self.course
        with Gradebook(course) as gradebook:
            task = self._asked(course, gradebook, name, cell)
        self._show(course, task, self._place(task))

    @web.authenticated
    def post(self, name: str, cell: str) -> None:
        """Record a mark and a comment, and go on to the next answer that is open."""
        course = self.course
        with Gradebook(course) as gradebook:
            task = self._asked(course, gradebook, name, cell)
            place = self._place(task)
            one = task.answers[place]
            try:
                points = _points(self.get_body_argument("points", ""), task.cell)
                comment = self.get_body_argument("comment", "").replace("\r\n", "\n").strip()
                gradebook.give(name, one.student, cell, points, comment[:LONGEST])
            except CourseError as error:
                self.set_status(400)
                self._show(course, task, place, str(error))
                return
            after = _task(gradebook, task.assignment, task.cell).after(place)
        where = f"{self.address}/{quote(name)}/{quote(cell)}?at={after.key}" if after else ""
        self.redirect(where or f"{self.address}/")

    def _asked(self, course: Course, gradebook: Gradebook, name: str, cell: str) -> Task:
        try:
            course.chosen([name])
            assignment = course.assignment(name)
        except CourseError as error:
            raise web.HTTPError(404, str(error)) from error
        found = [one for one in assignment.cells if one.is_manual and one.grade_id == cell]
        task = _task(gradebook, assignment, found[0]) if found else None
        if task is None or not task.answers:
            raise web.HTTPError(404, f"{name} has no answers to {cell} that a person grades")
        return task

    def _place(self, task: Task) -> int:
        """Return which answer is asked for."""
        key = self.get_query_argument("at", "")
        if not key:
            return task.answers.index(task.next_open or task.answers[0])
        places = [place for place, one in enumerate(task.answers) if one.key == key]
        if not places:
            raise web.HTTPError(404, "there is no such answer any more")
        return places[0]

    def _show(self, course: Course, task: Task, place: int, problem: str = "") -> None:
        name, student = task.assignment.name, task.answers[place].student
        try:
            folder = course.autograded / student / name
            notebook = read_judged(folder, course.notebooks(name))
        except CourseError as error:
            notebook, problem = {"cells": []}, problem or str(error)
        token = self.xsrf_token
        token = token.decode() if isinstance(token, bytes) else str(token)
        self.write(answer_page(task, place, notebook, self.address, token, problem))


def handlers(base_url: str) -> Iterator[tuple[str, Any]]:
    """Yield (pattern of an address, what answers there).

    Args:
        base_url: where the server's pages begin.
    """
    yield url_path_join(base_url, PLACE) + "/?", List
    yield url_path_join(base_url, PLACE) + "/([^/]+)/([^/]+)/?", Answer


def _task(gradebook: Gradebook, assignment: Assignment, cell: Cell) -> Task:
    """Return what everybody's answer to one question got; in no order that says whose it is."""
    given = gradebook.given(assignment.name, cell.grade_id)
    answers = [
        Given(student, _key(assignment.name, student), mark, comment)
        for student, (mark, comment) in given.items()
    ]
    return Task(assignment, cell, sorted(answers, key=lambda one: one.key))


def _key(name: str, student: str) -> str:
    return hashlib.sha256(f"{name}\0{student}".encode()).hexdigest()[:16]


def _points(text: str, cell: Cell) -> float | None:
    """Read points; an empty field gives none.

    Raises:
        CourseError: it is no number, or none from 0 to what the cell is worth.
    """
    text = text.strip().replace(",", ".")
    if not text:
        return None
    most = cell.points or 0.0
    try:
        points = float(text)
    except ValueError:
        points = -1.0
    if not 0 <= points <= most:
        raise CourseError(f"Points are a number from 0 to {most:g}; nothing was recorded.")
    return points
