"""Grade what was handed in: every submission that is new or has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder import nbgrader_api
from autograder.build import build
from autograder.course import Course, read_notebook
from autograder.errors import CourseError


@dataclass(frozen=True)
class Submission:
    """One student's notebook for one assignment, as handed in."""

    assignment: str
    student: str
    notebook: Path


def pending(
    course: Course, names: Sequence[str], student: str | None = None, *, force: bool = False
) -> list[Submission]:
    """Return the submissions to grade: the new and the changed ones, or all with ``force``.

    Raises:
        CourseError: the student handed in none of the assignments.
    """
    found = [
        Submission(name, who, notebook)
        for name in names
        for who, notebook in course.submissions(name)
        if student in (None, who)
    ]
    if student is not None and not found:
        raise CourseError(
            f"{course.submitted / student} holds none of {', '.join(names)}; check the name."
        )
    return [one for one in found if force or _is_new(course, one)]


def grade(course: Course, submissions: Sequence[Submission]) -> Iterator[tuple[Submission, str]]:
    """Grade the submissions one after another.

    Yields:
        Each submission when it is done, with the reason if it could not be graded, else ``""``.
    """
    if not submissions:
        return
    names = sorted({one.assignment for one in submissions})
    build(course, names)
    api = nbgrader_api.open_api(course)
    for one in submissions:
        try:
            read_notebook(one.notebook)
            nbgrader_api.autograde(api, one.assignment, one.student)
        except CourseError as error:
            yield one, str(error)
        else:
            yield one, ""


def _is_new(course: Course, one: Submission) -> bool:
    """Whether nothing was graded yet, or what was graded is older than what it was made from."""
    judged = course.autograded / one.student / one.assignment / one.notebook.name
    if not judged.is_file():
        return True
    source = course.source / one.assignment / one.notebook.name
    made_from = [path for path in (one.notebook, source) if path.is_file()]
    return any(path.stat().st_mtime > judged.stat().st_mtime for path in made_from)
