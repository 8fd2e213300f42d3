"""nbgrader's machinery, called from Python."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

QUICK = """
import sys
from autograder.course.nbgrader_api import prepare_import
prepare_import()
import nbgrader.converters
assert "nbgrader.server_extensions.formgrader" not in sys.modules
assert "rfc3987_syntax" not in filter(sys.modules.get, sys.modules)
from nbgrader.server_extensions import formgrader
assert callable(formgrader.load_jupyter_server_extension)
"""


def test_what_only_a_jupyter_server_needs_is_imported_when_it_is_asked_for() -> None:
    subprocess.run([sys.executable, "-c", QUICK], check=True)


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
