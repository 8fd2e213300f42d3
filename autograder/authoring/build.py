"""Make release/ from source/, and tell whether the committed release/ is what that gives."""

from __future__ import annotations

import filecmp
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.course import nbgrader_api
from autograder.course.folder import AUTOTESTS, Course
from autograder.course.gradebook import Gradebook
from autograder.course.kept import keep_work, sentence
from autograder.course.masters import read_master


def build(course: Course, names: Sequence[str]) -> list[str]:
    """Run ``nbgrader generate_assignment`` for each of the named assignments.

    The notebooks in release/ are replaced, and the gradebook learns what each cell is worth.

    Returns:
        A sentence for each folder in which somebody had worked: where it is kept.
    """
    api = nbgrader_api.open_api(course)
    kept = []
    for name in names:
        if moved := keep_work(course, name):
            kept.append(sentence(course.release / name, moved))
        if any(map(nbgrader_api.is_outdated, (course.source / name).glob("*.ipynb"))):
            _build_brought_up_to_date(course, name)
        else:
            nbgrader_api.build(api, name)
    return kept


def _build_brought_up_to_date(course: Course, name: str) -> None:
    """Build from a copy of sources that nbgrader calls too old; they stay as they are."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        fresh = scratch_course(course, Path(folder).resolve(), [name])
        for path in (fresh.source / name).glob("*.ipynb"):
            nbgrader_api.bring_up_to_date(path)
        nbgrader_api.build(nbgrader_api.open_api(fresh), name)
        shutil.rmtree(course.release / name, ignore_errors=True)
        shutil.copytree(fresh.release / name, course.release / name)
    with Gradebook(course) as gradebook:
        gradebook.learn(name, read_master(course, name).notebooks)


def differences(course: Course, names: Sequence[str]) -> list[str]:
    """Build the named assignments elsewhere and compare with release/.

    Returns:
        One sentence for each file that is missing, left over or different; the course folder
        stays as it was.
    """
    with tempfile.TemporaryDirectory() as folder:
        fresh = scratch_course(course, Path(folder), names)
        build(fresh, names)
        return [
            found
            for name in names
            for found in _compare(fresh.release / name, course.release / name)
        ]


def scratch_course(course: Course, folder: Path, names: Sequence[str]) -> Course:
    """Return a course in an empty folder, with the same sources and data and no gradebook."""
    fresh = Course(folder)
    fresh.config.merge(course.config)
    for step in ("source", "release"):
        fresh.config.CourseDirectory[f"{step}_directory"] = step
    fresh.config.CourseDirectory.root = str(folder)
    fresh.config.CourseDirectory.db_url = f"sqlite:///{folder / 'gradebook.db'}"
    templates = course.root / course.config.InstantiateTests.get("autotest_filename", AUTOTESTS)
    if templates.is_file():
        shutil.copy(templates, folder / templates.name)
    if course.data.is_dir():
        (folder / "data").symlink_to(course.data.resolve())
    for name in names:
        shutil.copytree(course.source / name, folder / "source" / name)
    return fresh


def _compare(fresh: Path, committed: Path) -> Iterator[str]:
    made = {path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file()}
    there = {
        path.relative_to(committed)
        for path in committed.rglob("*")
        if path.is_file() and ".ipynb_checkpoints" not in path.parts
    }
    way_out = "build again with `make release`"
    for path in sorted(made - there):
        yield f"{committed / path} is missing; {way_out}."
    for path in sorted(there - made):
        yield f"{committed / path} is not made from source/; delete it."
    for path in sorted(made & there):
        if not filecmp.cmp(fresh / path, committed / path, shallow=False):
            yield f"{committed / path} is not what source/ gives; {way_out}."
