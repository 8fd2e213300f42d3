"""Assignments as they are judged, and what a judged notebook says of its making."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.course import nbgrader_api
from autograder.course.assignment import read_notebook, together
from autograder.course.beside import read_beside
from autograder.course.folder import Course
from autograder.course.intake import ENDING, Asked, HandedIn
from autograder.engine.roles import ABOUT
from autograder.errors import CourseError
from autograder.sandbox.limits import MEGABYTE

STAMP = "autograder"  # key of a judged notebook's metadata


@dataclass(frozen=True)
class Master:
    """An assignment as it is judged.

    Attributes:
        name: the assignment's.
        notebooks: by name, with stubs and hidden tests, in nbformat's JSON form.
        files: what lies beside it in source/, by relative path.
        zone: the course's own time zone.
        follow_through: whether an error of one exercise is charged only there.
        inside: whether its tests run in the submission's own process.
        data: relative paths of the course's data, where a notebook may have copies beside it.
    """

    name: str
    notebooks: Mapping[str, dict[str, Any]]
    files: Mapping[str, bytes] = field(default_factory=dict)
    zone: str = "UTC"
    follow_through: bool = True
    data: frozenset[str] = frozenset()
    inside: bool = False

    @property
    def notebook(self) -> dict[str, Any]:
        """The notebook of an assignment that has one.

        Raises:
            CourseError: it has several.
        """
        if len(self.notebooks) > 1:
            raise CourseError(f"{self.name} has several notebooks: {', '.join(self.notebooks)}.")
        return next(iter(self.notebooks.values()))

    @property
    def asked(self) -> tuple[Asked, ...]:
        """What is looked for in a submission, notebook by notebook."""
        return tuple(map(self.asked_of, self.notebooks))

    def asked_of(self, notebook: str) -> Asked:
        """Return what is looked for where one of its notebooks is."""
        cells = tuple(
            frozenset((str(cell["metadata"]["nbgrader"]["grade_id"]), str(cell["id"])))
            for cell in self.notebooks[notebook]["cells"]
            if "nbgrader" in cell["metadata"]
        )
        return Asked(notebook, cells, self.data.union(self.files), self.zone)

    @property
    def digest(self) -> str:
        """What tells these tests from others: the graded cells, the solutions, and the files."""
        cells = [
            [cell["cell_type"], cell["source"], cell["metadata"]]
            for notebook in self.notebooks.values()
            for cell in notebook["cells"]
            if "nbgrader" in cell["metadata"]
        ]
        digest = hashlib.sha256(json.dumps(cells, sort_keys=True).encode())
        if self.inside:
            digest.update(b"inside")
        for name in sorted(self.files):
            digest.update(name.encode() + hashlib.sha256(self.files[name]).digest())
        return digest.hexdigest()


def read_master(course: Course, name: str) -> Master:
    """Read an assignment as it is judged, with the files beside its notebook.

    Raises:
        CourseError: it can't be built.
    """
    folder, stems = course.source / name, course.notebooks(name)
    own = [f"{stem}{ENDING}" for stem in stems]
    beside = read_beside(folder, course.limits.notebook * MEGABYTE, own, any_kind=True)
    files = {path: beside.files[path] for path in beside.files if not path.endswith(ENDING)}
    zone = str(course.config.Exchange.get("timezone", "UTC"))
    notebooks = {stem: nbgrader_api.master_of(course, name, stem) for stem in stems}
    follow, inside = course.follow_through, course.is_inside(name)
    return Master(name, notebooks, files, zone, follow, course.data_files, inside)


def read_masters(course: Course, names: Iterable[str]) -> tuple[dict[str, Master], dict[str, str]]:
    """Read assignments as they are judged; one that can't be built stops no other.

    Returns:
        The assignments by name; and of those that can't be built, a sentence that says why.

    Raises:
        CourseError: none can be built.
    """
    found: dict[str, Master] = {}
    problems: dict[str, CourseError] = {}
    for name in names:
        try:
            found[name] = read_master(course, name)
        except CourseError as error:
            problems[name] = error
    if problems and not found:
        raise next(iter(problems.values()))
    return found, {name: str(error) for name, error in problems.items()}


def stamp(
    handed_in: HandedIn,
    master: Master,
    notes: Sequence[str],
    modules: Sequence[str],
    seconds: float,
    walls: str,
) -> dict[str, Any]:
    """Return the metadata that say from what a submission's judged notebooks were made, and how.

    Args:
        handed_in: the submission.
        master: the assignment.
        notes: what there is to say of it.
        modules: what it wanted to import, and this environment hasn't.
        seconds: how long judging took.
        walls: why there were none; else ``""``.
    """
    return {
        STAMP: {
            "submission": handed_in.digest,
            "tests": master.digest,
            "follow_through": master.follow_through,
            "walls": not walls,
            "notes": list(notes),
            "modules": list(modules),
            "seconds": round(seconds, 2),
        }
    }


def read_stamp(folder: Path, notebooks: Sequence[str]) -> dict[str, Any] | None:
    """Return what judged notebooks say of their making; None if there are none of ours.

    Args:
        folder: where they are.
        notebooks: their names.
    """
    try:
        found = read_judged(folder, notebooks).get("metadata", {}).get(STAMP)
    except CourseError:
        return None
    return found if isinstance(found, dict) else None


def read_judged(folder: Path, notebooks: Sequence[str]) -> dict[str, Any]:
    """Return the judged notebooks of one submission as one; those that are not there are left out.

    Args:
        folder: where they are.
        notebooks: their names.

    Raises:
        CourseError: none is there, or one can't be read.
    """
    paths = [folder / f"{stem}{ENDING}" for stem in notebooks]
    there = [path for path in paths if path.is_file()] or paths[:1]
    return together({path.stem: read_notebook(path) for path in there}, ABOUT)
