"""nbgrader's machinery, called from Python."""

from __future__ import annotations

import subprocess
import sys

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
