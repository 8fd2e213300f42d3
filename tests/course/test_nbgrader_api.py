"""nbgrader's machinery, called from Python."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
from conftest import code, write_notebook

from autograder.course import nbgrader_api
from autograder.course.folder import Course
from autograder.errors import CourseError

QUICK = """
import sys
from autograder.course.nbgrader_api import prepare_import
prepare_import()
import nbgrader.converters
assert "nbgrader.server_extensions.formgrader" not in sys.modules
assert sys.modules["rfc3987_syntax"] is None
assert not [name for name in sys.modules if name.startswith("setuptools")]
nbgrader.utils.unpack_zipfile(sys.argv[1], sys.argv[2])
assert "setuptools" in sys.modules
from nbgrader.server_extensions import formgrader
assert callable(formgrader.load_jupyter_server_extension)
"""


def test_what_few_commands_need_is_imported_when_it_is_asked_for(tmp_path: Path) -> None:
    packed = tmp_path / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("notebook.ipynb", "{}")
    subprocess.run(
        [sys.executable, "-c", QUICK, str(packed), str(tmp_path / "unpacked")], check=True
    )
    assert (tmp_path / "unpacked" / "notebook.ipynb").read_text() == "{}"


@pytest.mark.parametrize(
    "about",
    [
        {"grade": 1},
        {"grade": True, "solution": False, "schema_version": 3, "locked": False, "points": "two"},
        {"grade": True, "solution": False, "schema_version": 3, "locked": False, "grade_id": 7},
    ],
)
def test_metadata_are_validated_as_jsonschema_does(about: dict[str, Any]) -> None:
    nbgrader_api.prepare_import()
    from nbgrader.nbgraderformat import MetadataValidator

    schema = MetadataValidator().schema
    with pytest.raises(jsonschema.ValidationError) as ours:
        nbgrader_api._validate(about, schema)
    with pytest.raises(jsonschema.ValidationError) as plain:
        jsonschema.validate(about, schema)
    assert str(ours.value) == str(plain.value)
    with pytest.raises(jsonschema.SchemaError):
        nbgrader_api._validate(about, {"type": 7})


@pytest.mark.parametrize(
    "program",
    [
        "from autograder.commands.main import main\nmain(['check', '--course', '.', 'none.ipynb'])",
        "from autograder.pages.rendering import main\nmain()",
    ],
    ids=["commands", "rendering"],
)
def test_what_compiles_grammars_for_seconds_is_left_out(program: str, tmp_path: Path) -> None:
    after = "\nimport nbconvert, sys\nassert not sys.modules['rfc3987_syntax']"
    (tmp_path / "nbgrader_config.py").touch()
    (tmp_path / "source").mkdir()
    subprocess.run(
        [sys.executable, "-c", program + after], check=True, cwd=tmp_path, stdin=subprocess.DEVNULL
    )


@pytest.mark.parametrize(
    ("about", "said"),
    [({"grade_id": "a"}, "Duplicate grade id: a"), ({"points": None}, "does not have points")],
)
def test_what_cant_be_built_is_named_with_its_cell(
    tmp_path: Path, about: dict[str, Any], said: str
) -> None:
    other = code("b", "assert True", points=1)
    other["metadata"]["nbgrader"] |= about
    if about.get("points", 1) is None:
        del other["metadata"]["nbgrader"]["points"]
    cells = [code("a", "assert True", points=1), other]
    write_notebook(tmp_path / "source" / "week" / "week.ipynb", cells)
    course = Course(tmp_path)
    with pytest.raises(CourseError, match=said):
        nbgrader_api.master_of(course, "week", "week")
    with pytest.raises(CourseError, match=f"source/week can't be built: .*{said}"):
        nbgrader_api.build(nbgrader_api.open_api(course), "week")
