"""Run a notebook as plain nbgrader does: its own steps, a kernel of its own, no walls.

For what the instructor wrote: ``autograder doctor`` compares what this gives with what the engine
gives.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from autograder.course import nbgrader_api
from autograder.course.folder import Course
from autograder.errors import CourseError

STUDENT = "solution"


def run_plainly(
    course: Course, name: str, notebook: dict[str, Any], files: Mapping[str, bytes]
) -> dict[str, Any]:
    """Run a notebook as ``nbgrader autograde`` would, and return it with its outputs.

    Args:
        course: the course, whose ``data/`` it finds.
        name: the assignment.
        notebook: what would be handed in, in nbformat's JSON form.
        files: what lies beside it, by relative path.

    Raises:
        CourseError: no kernel could run it.
    """
    nbgrader_api.prepare_import()
    import nbformat
    from nbgrader.preprocessors import Execute

    log = logging.getLogger("autograder.plain")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as top:
        folder = Path(top) / "autograded" / STUDENT / name
        for path, content in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
        folder.mkdir(parents=True, exist_ok=True)
        if course.data.is_dir():
            shutil.copytree(course.data, Path(top) / "data", symlinks=True)
        node = nbformat.from_dict(notebook)
        node.metadata.kernelspec = {"name": "python3", "display_name": "", "language": "python"}
        try:
            step = Execute(config=course.config, log=log)
            if not step.extra_arguments:
                step.extra_arguments = ["--HistoryManager.hist_file=:memory:", "--log-level=ERROR"]
            node, _ = step.preprocess(node, {"metadata": {"path": str(folder)}})
        except Exception as error:
            raise CourseError(
                f"plain nbgrader can't run {name} here: {type(error).__name__}: {error}"
            ) from error
    ran: dict[str, Any] = node
    return ran
