"""Feedback for a class: each one's page, whatever is wrong with one of them.

``autograder feedback`` calls this, and so do ``nbgrader generate_feedback`` and formgrader's
button, by way of ``exporter``.
"""

from __future__ import annotations

import fnmatch
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from autograder.course.assignment import Assignment
from autograder.course.database import Waiting
from autograder.course.folder import CONFIG_NAME, Course
from autograder.course.gradebook import Gradebook
from autograder.course.marks import Marks
from autograder.course.masters import STAMP, read_judged
from autograder.course.names import canonical, shown
from autograder.errors import CourseError
from autograder.pages.feedback import Options, Sheet, page
from autograder.pages.files import write_whole

# What nbgrader submit puts beside a notebook: by the secret, fetch_feedback finds the page.
FROM_EXCHANGE = ("timestamp.txt", "submission_secret.txt")


@dataclass(frozen=True)
class Made:
    """What came of one page.

    Attributes:
        path: the page.
        problem: why there is none, in a clause; ``""`` where there is one.
    """

    student: str
    assignment: str
    path: Path
    problem: str = ""


@dataclass(frozen=True)
class _Task:
    """One page to make, with all that is needed for it.

    Attributes:
        judged: the folder with the judged notebooks.
        target: the folder for the page.
        notebooks: the notebooks' names.
        root: the course's folder.
    """

    assignment: Assignment
    student: str
    judged: Path
    target: Path
    notebooks: Sequence[str]
    marks: Marks | None
    options: Options
    root: Path


def options_of(course: Course) -> Options:
    """Return what the course's author chose for its pages.

    Raises:
        CourseError: a setting there is none.
    """
    chosen = course.page_settings
    known = {one.name for one in fields(Options)}
    for name in chosen:
        if name not in known:
            raise CourseError(
                f"{course.home / CONFIG_NAME}: c.Pages.{name} is no setting; "
                f"there are {', '.join(sorted(known))}."
            )
    return Options(**chosen)


def students_of(course: Course, name: str) -> list[str]:
    """Return who has a judged notebook of an assignment, by name."""
    return sorted(
        folder.parent.name
        for folder in course.autograded.glob(f"*/{name}")
        if not folder.parent.name.startswith(".") and folder.is_dir()
    )


def hand_back(
    course: Course, name: str, students: Sequence[str], waiting: Waiting = lambda _: None
) -> Iterator[Made]:
    """Make the feedback page of each student; yield each when it is there, or can't be made.

    Several at a time: while one waits for its texts to be laid out, another is put together.

    Args:
        course: the course folder.
        name: the assignment.
        students: whose pages.
        waiting: what to do with the sentence that says that another program holds the gradebook.

    Raises:
        CourseError: the gradebook or the assignment can't be read.
    """
    assignment, stems = course.assignment(name), course.notebooks(name)
    options = options_of(course)
    with Gradebook(course, waiting) as gradebook:
        marks = gradebook.marks(name)
    tasks = [
        _Task(
            assignment,
            student,
            course.autograded / student / name,
            course.feedback / student / name,
            stems,
            marks.get(canonical(student), marks.get(student)),
            options,
            course.root,
        )
        for student in students
    ]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        pages = [pool.submit(_make, task) for task in tasks]
        try:
            for page_made in as_completed(pages):
                yield page_made.result()
        finally:  # whoever asked may have had enough
            pool.shutdown(cancel_futures=True)


def _make(task: _Task) -> Made:
    """Make one page; whatever is wrong with it, the others get theirs."""
    name = task.assignment.name
    pages = [task.target / f"{stem}.html" for stem in task.notebooks]
    made = Made(task.student, name, pages[0])
    try:
        if task.marks is None:
            raise CourseError("it is not in the gradebook; grade it first")
        notebook = read_judged(task.judged, task.notebooks)
        notes = notebook.get("metadata", {}).get(STAMP, {}).get("notes", [])
        sheet = Sheet(
            task.assignment,
            notebook,
            task.marks,
            task.student,
            notes,
            options=task.options,
            root=task.root,
        )
        _clear(task.target)
        text = page(sheet)
        for path in pages:  # nbgrader looks for one of each notebook's name
            write_whole(path, text)
        for name_of_file in FROM_EXCHANGE:
            file = task.judged / name_of_file
            if file.is_file() and not file.is_symlink():
                shutil.copyfile(file, task.target / name_of_file)
    except CourseError as error:
        return Made(made.student, name, made.path, str(error).rstrip("."))
    except Exception as error:  # a notebook that is none of the engine's
        return Made(made.student, name, made.path, f"{type(error).__name__}: {error}"[:300])
    return made


def _clear(folder: Path) -> None:
    """Take away what an earlier feedback left: pages that aren't ours, copies of files."""
    if folder.is_symlink():
        folder.unlink()
    shutil.rmtree(folder, ignore_errors=True)


def generate_feedback(converter: Any) -> None:
    """Make the pages that nbgrader was asked for.

    Args:
        converter: nbgrader's ``GenerateFeedback``, with what its command or button was told.

    Raises:
        NbGraderException: a page could not be made; the log says whose and why.
    """
    from nbgrader.converters.base import NbGraderException

    log, coursedir = converter.log, converter.coursedir
    name = coursedir.assignment_id
    try:
        course = Course(Path(coursedir.root).resolve())
        course.adopt(converter.config)
        course.config.CourseDirectory.db_url = coursedir.db_url
        course.config.CourseDirectory.course_id = coursedir.course_id
        course.chosen([name])
        students = list(filter(_wanted(coursedir), students_of(course, name)))
        if not students:
            raise CourseError(
                f"{course.autograded} holds no {name} of {coursedir.student_id}: "
                "grade it first, or check the names."
            )
        if not converter.force:
            students = [one for one in students if _is_stale(course, one, name)]
        failed = 0
        for made in hand_back(course, name, students, lambda said: log.warning("%s", said)):
            who = shown(f"{made.student}, {made.assignment}")
            if made.problem:
                failed += 1
                log.error("%s: no page could be made: %s.", who, shown(made.problem))
                continue
            log.info("%s: wrote %s", who, shown(str(made.path)))
            converter.set_permissions(made.assignment, made.student)
    except CourseError as error:
        log.error("%s", shown(str(error)))
        raise NbGraderException(str(error)) from error
    if failed:
        message = f"{failed} of {len(students)} pages could not be made: see above."
        log.error(message)
        raise NbGraderException(message)


def _wanted(coursedir: Any) -> Callable[[str], bool]:
    """Return whether a student is asked for: by name, or by nbgrader's pattern for names."""
    pattern = canonical(coursedir.student_id)
    excluded = canonical(coursedir.student_id_exclude).split(",")

    def wanted(student: str) -> bool:
        name = canonical(student)
        return (name == pattern or fnmatch.fnmatchcase(name, pattern)) and name not in excluded

    return wanted


def _is_stale(course: Course, student: str, name: str) -> bool:
    """Whether a page is missing, or older than what it is made from."""
    target, judged = course.feedback / student / name, course.autograded / student / name
    for stem in course.notebooks(name):
        page, notebook = target / f"{stem}.html", judged / f"{stem}.ipynb"
        if not page.is_file():
            return True
        if notebook.is_file() and notebook.stat().st_mtime > page.stat().st_mtime:
            return True
    return False
