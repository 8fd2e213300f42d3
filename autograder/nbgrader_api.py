"""nbgrader's own commands, called from Python: one clear error where one of them fails."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.course import CONFIG_NAME, Course
from autograder.errors import CourseError

if TYPE_CHECKING:
    from nbgrader.apps.api import NbGraderAPI


def open_api(course: Course) -> NbGraderAPI:
    """Return nbgrader's API for a course folder, with the settings in its nbgrader_config.py."""
    # nbgrader makes a new gradebook by calling `alembic` by its bare name.
    programs = str(Path(sys.executable).parent)
    if programs not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([programs, os.environ.get("PATH", "")])
    from nbgrader.apps.api import NbGraderAPI
    from traitlets.config.loader import PyFileConfigLoader

    try:
        config = PyFileConfigLoader(CONFIG_NAME, path=str(course.root)).load_config()
    except Exception as error:
        raise CourseError(
            f"{course.root / CONFIG_NAME} can't be loaded ({type(error).__name__}: {error}); "
            "put it right first."
        ) from error
    config.CourseDirectory.root = str(course.root)
    return NbGraderAPI(config=config)


def build(api: NbGraderAPI, name: str) -> None:
    """Run ``nbgrader generate_assignment``.

    Raises:
        CourseError: nbgrader refused the source notebook.
    """
    answer = api.generate_assignment(name, force=True)
    if not answer["success"]:
        raise CourseError(f"source/{name} can't be built: {_last_line(answer)}")


def autograde(api: NbGraderAPI, name: str, student: str) -> None:
    """Run ``nbgrader autograde --force`` for one submission.

    Raises:
        CourseError: nbgrader could not grade it.
    """
    answer = api.autograde(name, student, force=True)
    if not answer["success"]:
        raise CourseError(_last_line(answer))


def _last_line(answer: dict[str, str]) -> str:
    """Return what is likely to be the reason in nbgrader's log and traceback."""
    text = answer.get("log") or ""
    errors = [line.split("] ", 1)[-1] for line in text.splitlines() if line.startswith("[ERROR]")]
    trace = (answer.get("error") or "").strip().splitlines()
    return (errors[-1:] or trace[-1:] or ["nbgrader gave no reason"])[0]


def read_grades(course: Course, name: str, student: str) -> dict[str, float | None]:
    """Return what the gradebook holds for one submission.

    Returns:
        grade_id -> points, or None where a person has yet to grade the cell; empty where the
        submission isn't in the gradebook.
    """
    from nbgrader.api import Gradebook, MissingEntry

    with Gradebook(f"sqlite:///{course.gradebook}") as gradebook:
        try:
            submission = gradebook.find_submission(name, student)
        except MissingEntry:
            return {}
        return {
            grade.name: None if grade.needs_manual_grade else grade.score
            for notebook in submission.notebooks
            for grade in notebook.grades
        }
