"""Judge an assignment's own solutions as what is handed in is judged, and say what fails."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Sequence
from typing import Any

from autograder.course.folder import Course
from autograder.course.masters import Master, read_master
from autograder.course.scores import points_of
from autograder.engine.prepare import is_test
from autograder.engine.roles import roles_of
from autograder.engine.worker import Job, Settings, Worker
from autograder.errors import CourseError

WAY_OUT = "it must run with nothing but this assignment's files beside it, and data/ above it"


def problems(course: Course, names: Sequence[str], *, tests: bool) -> Iterator[tuple[str, str]]:
    """Yield (assignment, sentence) for each of its own cells that fails where tests are judged.

    Args:
        course: the course folder.
        names: the assignments.
        tests: whether its tests are judged too; without them it is quick.

    Raises:
        CourseError: an assignment can't be built, or can't be judged.
    """
    data = course.data if course.data.is_dir() else None
    worker = Worker(Settings(course.limits, data, follow_through=False))
    try:
        masters = {name: read_master(course, name) for name in names}
        worker.start()
        for name, master in masters.items():
            for sentence in _problems(worker, course, name, master, tests=tests):
                yield name, sentence
    finally:
        worker.close()


def _problems(
    worker: Worker, course: Course, name: str, master: Master, *, tests: bool
) -> Iterator[str]:
    notebook = copy.deepcopy(master.notebook)
    if not tests:
        notebook["cells"] = [cell for cell in notebook["cells"] if not is_test(cell)]
    text = json.dumps(notebook).encode()
    judged = worker.judge(Job(_solved(notebook, text), text, {}, master.files))
    path = course.source / name / f"{name}.ipynb"
    if judged.problem:
        raise CourseError(f"{path} can't be judged: {judged.problem}.")
    for fault in judged.faults:
        yield f"{path}: {fault}; {WAY_OUT}."
    result = json.loads(judged.notebook)
    points = points_of(result)
    for cell in filter(is_test, result["cells"]):
        about = cell["metadata"]["nbgrader"]
        if points[about["grade_id"]] != about["points"]:
            yield f"solution: {about['grade_id']} fails where tests are judged ({_said(cell)})"


def _solved(notebook: dict[str, Any], text: bytes) -> bytes:
    """Return an assignment as someone would hand it in who wrote the solutions."""
    solutions = {role.cell: role.source for role in roles_of(text)}
    cells = [c | {"source": solutions.get(c["id"], c["source"])} for c in notebook["cells"]]
    return json.dumps(notebook | {"cells": cells}).encode()


def _said(test: dict[str, Any]) -> str:
    for output in test["outputs"]:
        if output["output_type"] == "error":
            return " ".join(f"{output['ename']}: {output['evalue']}".split())
    return "it gives other points"
