"""Judge an assignment's own solutions as what is handed in is judged, and say what fails."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Sequence
from typing import Any

from autograder.authoring.missing import Missing
from autograder.course.folder import Course
from autograder.course.masters import Master, read_masters
from autograder.course.scores import points_of
from autograder.engine.prepare import is_test
from autograder.engine.roles import ABOUT
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
        CourseError: no assignment can be built, or one can't be judged.
    """
    data = course.data if course.data.is_dir() else None
    worker = Worker(Settings(course.limits, data, follow_through=False))
    try:
        masters, unbuilt = read_masters(course, names)
        yield from unbuilt.items()
        worker.start()
        for name, master in masters.items():
            for stem in master.notebooks:
                for sentence in _problems(worker, course, master, stem, tests=tests):
                    yield name, sentence
    finally:
        worker.close()


def _problems(
    worker: Worker, course: Course, master: Master, stem: str, *, tests: bool
) -> Iterator[str]:
    notebook = copy.deepcopy(master.notebooks[stem])
    if not tests:
        notebook["cells"] = [cell for cell in notebook["cells"] if not is_test(cell)]
    text = json.dumps(notebook).encode()
    judged = worker.judge(
        Job(json.dumps(solved(notebook)).encode(), text, {}, master.files, master.inside)
    )
    path = course.source / master.name / f"{stem}.ipynb"
    if judged.problem:
        raise CourseError(f"{path} can't be judged: {judged.problem}.")
    result = json.loads(judged.notebook)
    missing = Missing(result, judged.faults)
    for sentence in missing.sentences:
        yield f"{path}: {sentence}."
    for fault in judged.faults:
        if not missing.explains(fault):
            yield f"{path}: {fault}; {WAY_OUT}."
    for test, (_, why) in earned(result).items():
        if why and not missing.explains(why):
            yield f"solution: {test} fails where tests are judged ({why})"


def solved(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook as someone would hand it in who wrote the solutions.

    Args:
        notebook: as it is judged, in nbformat's JSON form.
    """
    cells = [
        cell | {"source": cell["metadata"].get(ABOUT, {}).get("solution", cell["source"])}
        for cell in notebook["cells"]
    ]
    return notebook | {"cells": cells}


def earned(notebook: dict[str, Any]) -> dict[str, tuple[float | None, str]]:
    """Return test -> (points, why these are not all that it is worth) of a notebook that was run.

    None stands for points that nbgrader refuses, and then grades nothing of that notebook.
    """
    found: dict[str, tuple[float | None, str]] = {}
    for cell in filter(is_test, notebook["cells"]):
        about = cell["metadata"]["nbgrader"]
        try:
            points = points_of({"cells": [cell]})[about["grade_id"]]
        except ValueError as error:
            found[about["grade_id"]] = (
                None,
                f"nbgrader refuses the value of its last line: {error}",
            )
            continue
        found[about["grade_id"]] = points, "" if points == about["points"] else said(cell)
    return found


def said(test: dict[str, Any]) -> str:
    """Return in one line why a test cell did not get its points."""
    for output in test["outputs"]:
        if output["output_type"] == "error":
            return " ".join(f"{output['ename']}: {output['evalue']}".split())
    return "it gives other points"
