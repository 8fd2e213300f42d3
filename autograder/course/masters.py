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
from autograder.course.beside import read_beside
from autograder.course.folder import Course
from autograder.course.intake import ENDING, Asked, HandedIn
from autograder.engine.worker import Judged
from autograder.errors import CourseError
from autograder.sandbox.limits import MEGABYTE

STAMP = "autograder"  # key of a judged notebook's metadata


@dataclass(frozen=True)
class Master:
    """An assignment as it is judged.

    Attributes:
        name: the assignment's.
        notebook: with stubs and hidden tests, in nbformat's JSON form.
        files: what lies beside it in source/, by relative path.
        zone: the course's own time zone.
        follow_through: whether an error of one exercise is charged only there.
        data: relative paths of the course's data, where a notebook may have copies beside it.
    """

    name: str
    notebook: dict[str, Any]
    files: Mapping[str, bytes] = field(default_factory=dict)
    zone: str = "UTC"
    follow_through: bool = True
    data: frozenset[str] = frozenset()

    @property
    def asked(self) -> Asked:
        """What is looked for in a submission."""
        cells = tuple(
            frozenset((str(cell["metadata"]["nbgrader"]["grade_id"]), str(cell["id"])))
            for cell in self.notebook["cells"]
            if "nbgrader" in cell["metadata"]
        )
        return Asked(self.name, cells, self.data.union(self.files), self.zone)

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
    folder, own = course.source / name, f"{name}{ENDING}"
    beside = read_beside(folder, course.limits.notebook * MEGABYTE, [own], any_kind=True)
    files = {path: beside.files[path] for path in beside.files if not path.endswith(ENDING)}
    zone = str(course.config.Exchange.get("timezone", "UTC"))
    notebook = nbgrader_api.master_of(course, name)
    return Master(name, notebook, files, zone, course.follow_through, course.data_files)


def stamp(handed_in: HandedIn, master: Master, judged: Judged, walls: str) -> dict[str, Any]:
    """Return the metadata that say from what a judged notebook was made, and how."""
    return {
        STAMP: {
            "submission": handed_in.digest,
            "tests": master.digest,
            "follow_through": master.follow_through,
            "walls": not walls,
            "notes": [*handed_in.notes, *judged.notes],
            "seconds": round(judged.seconds, 2),
        }
    }


def read_stamp(folder: Path) -> dict[str, Any] | None:
    """Return what a judged notebook says of its making; None if there is none of ours."""
    try:
        found = read_notebook(folder / f"{folder.name}.ipynb").get("metadata", {}).get(STAMP)
    except CourseError:
        return None
    return found if isinstance(found, dict) else None
