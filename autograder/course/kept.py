"""Nobody's work is erased: what participants wrote in release/ is moved aside before a build."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from autograder.course import nbgrader_api
from autograder.course.assignment import read_notebook
from autograder.course.folder import Course
from autograder.errors import CourseError

KEPT = "kept"
PASSING = (".ipynb_checkpoints", "__pycache__", ".DS_Store")


def keep_work(course: Course, name: str) -> Path | None:
    """Move an assignment's folder in release/ aside if somebody has worked in it.

    Args:
        course: the course folder.
        name: the assignment, about to be built anew.

    Returns:
        The folder where it is now, in ``kept/``; None where release/ holds what a build made.

    Raises:
        CourseError: it holds work and can't be moved.
    """
    released = course.release / name
    if not released.is_dir() or not _holds_work(released, course.source / name):
        return None
    target = course.root / KEPT / name / time.strftime("%Y-%m-%d_%H-%M-%S")
    number = 1
    while os.path.lexists(target):
        number += 1
        target = target.with_name(f"{target.name.partition('_no')[0]}_no{number}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        released.rename(target)
    except OSError as error:
        raise CourseError(
            f"{released} holds somebody's work and can't be moved to {target} ({error.strerror}); "
            "move it yourself, then build again."
        ) from error
    return target


def sentence(released: Path, kept: Path) -> str:
    """Return what to tell of a folder that was moved aside."""
    return f"{released} held somebody's work: it is kept in {kept}."


def _holds_work(released: Path, source: Path) -> bool:
    for path in sorted(released.rglob("*")):
        beside = path.relative_to(released)
        if path.is_dir() or set(beside.parts) & set(PASSING):
            continue
        if not (source / beside).is_file() or (
            path.suffix == ".ipynb" and _is_worked_in(path, source / beside)
        ):
            return True
    return False


def _is_worked_in(released: Path, source: Path) -> bool:
    """Whether a released notebook was written in, run, or saved by a program.

    A build leaves the source's own metadata, no outputs, and stubs with nbgrader's checksum.
    """
    try:
        there, made = read_notebook(released), read_notebook(source)
        if there.get("metadata") != made.get("metadata"):
            return True  # a program that opens and saves a notebook adds the kernel's language
        known = {cell.get("id") for cell in made["cells"]}
        return any(_is_touched(cell, known) for cell in there["cells"])
    except (CourseError, AttributeError, KeyError, TypeError):
        return True  # no build leaves such a file


def _is_touched(cell: dict[str, Any], known: set[Any]) -> bool:
    if cell.get("outputs") or cell.get("execution_count") or cell.get("id") not in known:
        return True
    about = cell["metadata"].get("nbgrader", {})
    if not about.get("solution"):
        return False
    return bool(nbgrader_api.checksum(cell) != about.get("checksum"))
