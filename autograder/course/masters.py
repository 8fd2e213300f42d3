"""Assignments as they are judged, and what a judged notebook says of its making."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.course import nbgrader_api
from autograder.course.assignment import read_notebook
from autograder.course.folder import Course
from autograder.course.intake import IGNORED, HandedIn, read_submission
from autograder.engine.worker import Judged
from autograder.errors import CourseError

STAMP = "autograder"  # key of a judged notebook's metadata


@dataclass(frozen=True)
class Master:
    """An assignment as it is judged.

    Attributes:
        notebook: with stubs and hidden tests, in nbformat's JSON form.
        files: what lies beside it in source/, by relative path.
    """

    notebook: dict[str, Any]
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """What tells these tests from others: the graded cells, the solutions, and the files."""
        cells = [
            [cell["cell_type"], cell["source"], cell["metadata"]]
            for cell in self.notebook["cells"]
            if "nbgrader" in cell["metadata"]
        ]
        digest = hashlib.sha256(json.dumps(cells, sort_keys=True).encode())
        for name in sorted(self.files):
            digest.update(name.encode() + hashlib.sha256(self.files[name]).digest())
        return digest.hexdigest()


def read_master(course: Course, name: str) -> Master:
    """Read an assignment as it is judged, with the files beside its notebook.

    Raises:
        CourseError: it can't be built.
    """
    notebook = course.source / name / f"{name}.ipynb"
    files = read_submission(notebook, course.limits.notebook, (*IGNORED, "*.ipynb")).files
    return Master(nbgrader_api.master_of(course, name), files)


def stamp(handed_in: HandedIn, master: Master, judged: Judged, walls: str) -> dict[str, Any]:
    """Return the metadata that say from what a judged notebook was made, and how."""
    return {
        STAMP: {
            "submission": handed_in.digest,
            "tests": master.digest,
            "walls": not walls,
            "notes": list(judged.notes),
        }
    }


def read_stamp(folder: Path) -> dict[str, Any] | None:
    """Return what a judged notebook says of its making; None if there is none of ours."""
    try:
        found = read_notebook(folder / f"{folder.name}.ipynb").get("metadata", {}).get(STAMP)
    except CourseError:
        return None
    return found if isinstance(found, dict) else None
