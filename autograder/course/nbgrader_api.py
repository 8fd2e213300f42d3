"""nbgrader's own machinery, called from Python: one clear error where it fails."""

from __future__ import annotations

import copy
import functools
import importlib
import json
import logging
import os
import re
import sys
import types
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from autograder.course.assignment import read_notebook
from autograder.course.folder import Course
from autograder.engine.roles import ABOUT, HIDDEN
from autograder.errors import CourseError
from autograder.sandbox import starting

if TYPE_CHECKING:
    from nbgrader.apps.api import NbGraderAPI


# In nbgrader's log: sentences that point to others, and the last line of a traceback.
SAYS_NOTHING = re.compile(
    r"the above (traceback|error)|There was an error processing assignment|^Traceback |"
    r"Notebook failed to validate; "  # the error before it says which cell, and why
)
INVALID = "jsonschema.exceptions.ValidationError: "
WITH_CELL = " Cell contents are: "  # what follows is on lines of its own
RAISED = re.compile(r"\s*[\w.]*(Error|Exception|NoSuchKernel|Failure|Warning)\w*: ")


def prepare_import() -> None:
    """Make nbgrader quick to import and to use, and able to make a gradebook."""
    starting.leave_out_slow_modules()
    if "nbgrader" not in sys.modules:
        _import_nbgrader()
    from nbformat.warnings import MissingIDFieldWarning
    from nbgrader.nbgraderformat import common

    warnings.filterwarnings("ignore", category=MissingIDFieldWarning)  # we add the ids
    common.jsonschema = types.SimpleNamespace(validate=_validate)
    # nbgrader makes a new gradebook by calling `alembic` by its bare name.
    programs = str(Path(sys.executable).parent)
    if programs not in os.environ.get("PATH", "").split(os.pathsep):
        os.environ["PATH"] = os.pathsep.join([programs, os.environ.get("PATH", "")])


def _import_nbgrader() -> None:
    """Import nbgrader itself, without what its package brings along and few commands use.

    That is most of its import's time: what it has for a Jupyter server, and setuptools, which
    unpacks archives for it. Where they are asked for later, they are imported then.
    """
    names = ("assignment_list", "course_list", "validate_assignment", "formgrader")
    absent = {f"nbgrader.server_extensions.{name}": types.ModuleType(name) for name in names}
    for module in absent.values():
        module.load_jupyter_server_extension = None  # type: ignore[attr-defined]
    if "setuptools" not in sys.modules:
        archives = types.ModuleType("setuptools.archive_util")
        for name in ("unpack_archive", "unpack_tarfile", "unpack_zipfile"):
            setattr(archives, name, _of_setuptools(name))
        absent |= {"setuptools": types.ModuleType("setuptools"), archives.__name__: archives}
    sys.modules.update(absent)
    try:
        importlib.import_module("nbgrader.utils")
    finally:
        for name in absent:
            del sys.modules[name]


def _of_setuptools(name: str) -> Callable[..., Any]:
    """Return a function of setuptools' that unpacks archives; it is imported when it is called."""

    def unpack(*arguments: Any, **named: Any) -> Any:
        archives = importlib.import_module("setuptools.archive_util")
        return getattr(archives, name)(*arguments, **named)

    return unpack


def _validate(instance: Any, schema: dict[str, Any]) -> None:
    """Do as ``jsonschema.validate`` does, but check a schema itself once, not for each cell.

    Raises:
        jsonschema.ValidationError: the instance doesn't fit the schema.
    """
    from jsonschema.exceptions import best_match  # type: ignore[import-untyped]

    error = best_match(_validator(json.dumps(schema)).iter_errors(instance))
    if error is not None:
        raise error


@functools.lru_cache(maxsize=20)
def _validator(schema: str) -> Any:
    from jsonschema.validators import validator_for  # type: ignore[import-untyped]

    about = json.loads(schema)
    kind = validator_for(about)
    kind.check_schema(about)
    return kind(about)


def open_api(course: Course) -> NbGraderAPI:
    """Return nbgrader's API for a course folder, with the settings in its nbgrader_config.py."""
    prepare_import()
    from nbgrader.apps.api import NbGraderAPI

    return NbGraderAPI(config=course.config)


def build(api: NbGraderAPI, name: str) -> None:
    """Run ``nbgrader generate_assignment``.

    Raises:
        CourseError: nbgrader refused the source notebook.
    """
    answer = api.generate_assignment(name, force=True)
    if not answer["success"]:
        raise CourseError(f"source/{name} can't be built: {_last_line(answer)}")


def _last_line(answer: dict[str, str]) -> str:
    """Return what is likely to be the reason in nbgrader's log and traceback."""
    lines = (answer.get("log") or "").splitlines()
    errors = [line.split("] ", 1)[-1] for line in lines if line.startswith("[ERROR]")]
    errors = [line for line in errors if not SAYS_NOTHING.search(line)]
    raised = [line.strip() for line in lines if RAISED.match(line)]
    raised = [line for line in raised if not SAYS_NOTHING.search(line)]
    trace = (answer.get("error") or "").strip().splitlines()
    (reason,) = errors[-1:] or raised[-1:] or trace[-1:] or ["nbgrader gave no reason"]
    return reason.removesuffix(WITH_CELL).removeprefix(INVALID)


def _said(error: BaseException) -> str:
    """Return what an error of nbgrader's says, or the one that it came from if it says nothing."""
    known = SAYS_NOTHING.search(str(error)) is None or error.__context__ is None
    return str(error if known else error.__context__)


def master_of(course: Course, name: str, stem: str) -> dict[str, Any]:
    """Return a notebook as it is judged: with stubs and with hidden tests, in nbformat's form.

    Made by the same steps as the release, up to the one that takes the hidden tests out. The cells'
    metadata hold the reference solutions, and say which tests have a hidden part.

    Args:
        course: the course.
        name: the assignment.
        stem: the notebook's name, without ``.ipynb``.

    Raises:
        CourseError: nbgrader refused the source notebook.
    """
    prepare_import()
    import nbformat
    from nbgrader.converters import GenerateAssignment
    from nbgrader.preprocessors import ClearHiddenTests, SaveCells

    path = course.source / name / f"{stem}.ipynb"
    log = logging.getLogger("autograder.nbgrader")
    log.addHandler(logging.NullHandler())
    log.propagate = False
    resources: dict[str, Any] = {
        "nbgrader": {"student": ".", "assignment": name, "notebook": stem},
        "metadata": {"path": str(path.parent)},
    }
    mark = HIDDEN
    config = copy.deepcopy(course.config)
    config.InstantiateTests.autotest_filename = course.autotests(name)
    try:
        notebook = _as_of_today(nbformat.read(path, as_version=4))
        for cell in notebook.cells:
            if cell.cell_type == "code" and cell.metadata.get("nbgrader", {}).get("solution"):
                cell.metadata[ABOUT] = {"solution": cell.source}
        for kind in GenerateAssignment(config=course.config).preprocessors:
            if kind is ClearHiddenTests:
                mark = kind(config=course.config).begin_test_delimeter
                break
            if kind is not SaveCells:
                step = kind(config=config, log=log)
                notebook, resources = step.preprocess(notebook, resources)
        for cell in notebook.cells:
            if cell.metadata.get("nbgrader", {}).get("grade") and cell.cell_type == "code":
                cell.metadata.setdefault(ABOUT, {})["hidden"] = mark in cell.source
    except Exception as error:
        raise CourseError(f"{path} can't be built: {_said(error)}") from error
    master: dict[str, Any] = json.loads(nbformat.writes(notebook, split_lines=False))
    return master


def is_outdated(path: Path) -> bool:
    """Whether a source notebook's nbgrader metadata are older than what nbgrader builds from.

    Raises:
        CourseError: it can't be read.
    """
    prepare_import()
    from nbgrader.nbgraderformat import SCHEMA_VERSION

    found = [cell.get("metadata", {}).get("nbgrader") for cell in read_notebook(path)["cells"]]
    return any(about and about.get("schema_version", 0) < SCHEMA_VERSION for about in found)


def bring_up_to_date(path: Path) -> None:
    """Write a source notebook anew in today's form, as ``nbgrader update`` does.

    Raises:
        CourseError: it can't be.
    """
    prepare_import()
    import nbformat

    try:
        nbformat.write(_as_of_today(nbformat.read(path, as_version=4)), path)
    except Exception as error:
        raise CourseError(f"{path} can't be brought up to date: {error}") from error


def _as_of_today(notebook: Any) -> Any:
    """Bring a source notebook to today's form: metadata of nbgrader's present schema, cell ids.

    Cells that nbgrader doesn't know (neither graded, written in nor locked) lose what it says of
    them. Notebooks below format 4.5 have no ids: each cell gets one that depends on its place.
    """
    from nbgrader.nbgraderformat import MetadataValidator

    notebook = MetadataValidator().upgrade_notebook_metadata(notebook)
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    taken = {cell.get("id") for cell in notebook.cells}
    for number, cell in enumerate(notebook.cells):
        about = cell.metadata.get("nbgrader", {})
        known = any(about.get(flag) for flag in ("grade", "solution", "locked", "task"))
        if not (known and about.get("grade_id")):
            cell.metadata.pop("nbgrader", None)
        if not cell.get("id"):
            ids = (f"place-{number}{'-' * more}" for more in range(len(taken) + 1))
            cell["id"] = next(name for name in ids if name not in taken)
            taken.add(cell["id"])
    return notebook


def checksum(cell: dict[str, Any]) -> str:
    """Return nbgrader's checksum of a cell, in nbformat's JSON form."""
    prepare_import()
    import nbformat
    from nbgrader.utils import compute_checksum

    joined = cell | {"source": "".join(cell["source"])}
    return str(compute_checksum(nbformat.from_dict(joined)))
