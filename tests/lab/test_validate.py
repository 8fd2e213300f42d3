"""Validating shows what failed and why, and not the text of each check."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import ASSIGNMENTS, ROOT

from autograder.lab.validate import head_of

CHECK = '@checks("f")\ndef test_f_values():\n    """Visible: one number."""\n    assert f(1)\n\n\n'


def test_a_check_is_named_and_any_other_cell_stays() -> None:
    shown = head_of(CHECK + "test_f_values()")
    assert shown == 'def test_f_values():\n    """Visible: one number."""'
    assert head_of("assert f(1) == 2") == "assert f(1) == 2"


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_an_untouched_notebook_is_validated_in_few_words(name: str) -> None:
    notebook = ROOT / "release" / name / f"{name}.ipynb"
    run = subprocess.run(
        [sys.executable, "-m", "nbgrader", "validate", str(notebook)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "VALIDATION FAILED ON" in run.stdout, run.stderr
    assert "is not written yet" in run.stdout
    assert "expect" not in run.stdout
    assert len(run.stdout) < 35_000
