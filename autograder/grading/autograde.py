"""``nbgrader autograde``, and formgrader's button: the same grading as ``autograder grade``.

nbgrader copies a submission's folder, links and all, before any step that a setting could replace;
so it is replaced as a whole. nbgrader_config.py names ``Judged`` as the exporter of nbgrader's
``Autograde``: nbgrader imports this module when it makes such a converter, and from then on one
with that exporter starts here. Any other starts as it always did.
"""

from __future__ import annotations

import atexit
import fnmatch
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbgrader.api import Gradebook
from nbgrader.apps.api import NbGraderAPI
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.coursedir import CourseDirectory

from autograder.authoring.advance import Solutions, SolutionsFirst, warning
from autograder.course.folder import Course
from autograder.course.intake import when
from autograder.course.language import other_language
from autograder.course.names import canonical, shown
from autograder.engine.pool import Pool
from autograder.engine.worker import Settings
from autograder.errors import CourseError
from autograder.grading.grade import Grading, Submission, strangers

_pools: dict[Settings, Pool] = {}


class Judged(NotebookExporter):
    """Says that a converter of nbgrader's grades by this engine."""


def autograde(converter: Any) -> None:
    """Grade what nbgrader was asked to grade, as ``autograder grade`` does.

    Args:
        converter: nbgrader's ``Autograde``, with what its command or button was told: which
            assignment and students, ``force``, ``create_student``, hooks and permissions.

    Raises:
        NbGraderException: something could not be graded; the log says what, in a sentence each.
    """
    log, coursedir = converter.log, converter.coursedir
    name = coursedir.assignment_id
    try:
        course = _course(converter)
        course.chosen([name])
        for sentence in strangers(course) if coursedir.student_id == "*" else []:
            log.warning("%s.", shown(sentence))
        with Grading(course, [name], lambda said: log.warning("%s", said)) as grading:
            found = grading.handed_in(_wanted(converter))
            if not found:
                raise CourseError(
                    f"{course.submitted} holds no {name} of {coursedir.student_id}; "
                    "check the names."
                )
            if changed := grading.refresh_lateness(name):
                log.info("%s: another due date is set; late penalties changed: %d", name, changed)
            todo = grading.pending(found, force=converter.force)
            if not converter.create_student:
                todo = _known(converter, todo)
            failed = _run(converter, grading, todo, _pool(course))
    except CourseError as error:
        log.error("%s", shown(str(error)))
        raise NbGraderException(str(error)) from error
    if failed:
        message = f"{failed} of {len(todo)} could not be graded: see above."
        log.error(message)
        raise NbGraderException(message)


def _run(converter: Any, grading: Grading, todo: Sequence[Submission], pool: Pool) -> int:
    """Grade submissions, and say of each what came of it; return how many could not be."""
    log = converter.log
    if not todo:
        log.info("Nothing is new or changed since it was graded.")
    elif walls := pool.walls():
        log.warning("Submissions run without walls: %s. See docs/security.md.", walls)
    for one in todo:
        converter.notebooks = list(map(str, one.notebooks))
        converter.run_pre_convert_hook()
    failed = 0
    names = dict.fromkeys(one.assignment for one in todo)
    solutions = Solutions(grading.course, {name: grading.masters[name] for name in names})
    for graded in grading.run(todo, SolutionsFirst(pool, solutions)):
        if graded is None:
            continue
        one = graded.submission
        who = shown(f"{one.student}, {one.assignment}")
        if graded.problem:
            log.error("%s: %s: %s.", who, shown(str(one.where)), shown(graded.problem))
            failed += 1
            continue
        for note in graded.notes:
            log.warning("%s: %s.", who, shown(note))
        log.info("%s: graded", who)
        converter.notebooks = list(map(str, one.notebooks))
        converter.set_permissions(one.assignment, one.student)
        converter.run_post_convert_hook()
    for name, tests in solutions.short().items():
        log.warning("%s", shown(warning(name, tests)))
    return failed


def _course(converter: Any) -> Course:
    """Return the course that nbgrader works in, with what the command line says of it."""
    course = Course(Path(converter.coursedir.root).resolve())
    course.adopt(converter.config)
    course.config.CourseDirectory.db_url = converter.coursedir.db_url
    course.config.CourseDirectory.course_id = converter.coursedir.course_id
    return course


def _wanted(converter: Any) -> Callable[[str], bool]:
    """Return whether a student is asked for: by name, or by nbgrader's pattern for names."""
    pattern = canonical(converter.coursedir.student_id)
    excluded = canonical(converter.coursedir.student_id_exclude).split(",")

    def wanted(student: str) -> bool:
        fits = student == pattern or fnmatch.fnmatchcase(student, pattern)
        return fits and student not in excluded

    return wanted


def _known(converter: Any, todo: Sequence[Submission]) -> list[Submission]:
    """Return the submissions of students that the gradebook knows; name the others."""
    with Gradebook(converter.coursedir.db_url, converter.coursedir.course_id) as gradebook:
        known = {student.id for student in gradebook.students}
    for one in todo:
        if one.student not in known:
            converter.log.error(
                "No student with ID '%s' exists in the database", shown(one.student)
            )
    return [one for one in todo if one.student in known]


def _pool(course: Course) -> Pool:
    """Return workers that stay for as long as this process."""
    data = course.data if course.data.is_dir() else None
    settings = Settings(course.limits, data, course.demonstrations, course.follow_through)
    if settings not in _pools:
        _close()
        _pools[settings] = Pool(settings, 1)  # nbgrader asks for one after the other
    return _pools[settings]


def _close() -> None:
    """End the workers."""
    while _pools:
        _pools.popitem()[1].close()


# -- in nbgrader's place --------------------------------------------------------------------------

_plain_start = Autograde.start


def _start(converter: Any) -> None:
    """Start ours where nbgrader_config.py says so."""
    if issubclass(converter.exporter_class, Judged):
        coursedir = converter.coursedir
        folder = coursedir.format_path(coursedir.source_directory, ".", coursedir.assignment_id)
        if other := other_language(Path(folder), coursedir.assignment_id):
            converter.log.warning("%s", shown(other))
            _plain_start(converter)
        else:
            autograde(converter)
    else:
        _plain_start(converter)


def _submitted_timestamp(api: Any, assignment_id: str, student_id: str) -> Any:
    coursedir = api.coursedir
    folder = coursedir.format_path(coursedir.submitted_directory, student_id, assignment_id)
    return _existing_timestamp(coursedir, folder)


def _existing_timestamp(coursedir: Any, folder: str) -> Any:
    zone = coursedir.config.Exchange.get("timezone", "UTC")
    return when(Path(folder), str(zone))[0]


def _take_place() -> None:
    atexit.register(_close)
    Autograde.start = _start
    # nbgrader stops, page and all, at a timestamp.txt that it can't read, and waits for a pipe
    NbGraderAPI.get_submitted_timestamp = _submitted_timestamp
    CourseDirectory.get_existing_timestamp = _existing_timestamp


_take_place()
