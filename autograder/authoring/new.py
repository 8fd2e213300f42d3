"""Begin an assignment: a worked example exercise, and recorded answers that prove its tests."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

from autograder.course.assignment import read_notebook
from autograder.course.folder import Course
from autograder.errors import CourseError

SKELETON = Path(__file__).resolve().parent / "skeleton"
PLACEHOLDER = "NAME"
CHECKS = "setup_checks"  # the cell with helpers that all assignments of a course share
RULE = re.compile(r"[A-Za-z][A-Za-z0-9_]*")
LONGEST = 60  # characters: nbgrader, course sites and file systems add some


def new(course: Course, name: str) -> list[Path]:
    """Write a new assignment into source/, and its recorded answers into tests/answers/.

    Where an assignment of the course has the cell ``setup_checks``, the new one gets the same.

    Args:
        course: the course folder.
        name: the assignment's.

    Returns:
        The notebook, and the folder of its answers.

    Raises:
        CourseError: the name can't be one, or there is something of that name already.
    """
    _check(course, name)
    answers = course.root / "tests" / "answers" / name
    notebook = course.source / name / f"{name}.ipynb"
    text = json.dumps(_notebook(course, name), indent=1, ensure_ascii=False, sort_keys=True)
    notebook.parent.mkdir(parents=True)
    notebook.write_text(text + "\n", encoding="utf-8")
    for kind in ("wrong", "right"):
        shutil.copytree(SKELETON / kind, answers / kind)
    return [notebook, answers]


def _check(course: Course, name: str) -> None:
    if not RULE.fullmatch(name) or len(name) > LONGEST:
        raise CourseError(
            f"{name!r} can't be an assignment's name: take letters, digits and _, a letter first, "
            f"at most {LONGEST}, as in hidden_layer."
        )
    for folder in (course.source, course.release, course.root / "tests" / "answers"):
        there = [path for path in folder.glob("*") if path.name.lower() == name.lower()]
        if there:
            raise CourseError(f"{there[0]} is there already; take another name, or delete it.")


def _notebook(course: Course, name: str) -> dict[str, Any]:
    notebook = read_notebook(SKELETON / f"{PLACEHOLDER}.ipynb")
    shared = _shared_checks(course)
    for cell in notebook["cells"]:
        if cell["id"] == CHECKS and shared is not None:
            cell["source"] = shared
        elif cell["id"] == "title":
            title = name.replace("_", " ").strip().capitalize()
            cell["source"] = [line.replace(PLACEHOLDER, title) for line in cell["source"]]
        else:
            cell["source"] = [line.replace(PLACEHOLDER, name) for line in cell["source"]]
    return notebook


def _shared_checks(course: Course) -> Any:
    """Return the helpers of the course's other assignments, if they have some."""
    for path in sorted(course.source.glob("*/*.ipynb")):
        for cell in read_notebook(path)["cells"]:
            if cell.get("metadata", {}).get("nbgrader", {}).get("grade_id") == CHECKS:
                return cell["source"]
    return None
