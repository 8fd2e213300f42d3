"""The shell that runs a submission's cells reads them as IPython does."""

from __future__ import annotations

import pytest
from conftest import ASSIGNMENTS, ROOT
from IPython.core.inputtransformer2 import TransformerManager

from autograder.course.folder import Course
from autograder.sandbox.shell import is_plain_python


@pytest.mark.parametrize(
    "cell",
    [
        "ls",
        "x = 1\n%time x",
        "%%time\nx = 1\ny = 2",
        "files = !ls\nprint(files)",
        "x = 1\nprint?",
        "!pip install numpy\nimport numpy",
        ">>> x = 1\n>>> y = 2",
        "In [3]: x\nIn [4]: y",
        "    x = 1\n    y = 2",
        "def f(:\n    pass",
    ],
)
def test_what_ipython_reads_otherwise_than_python_is_left_to_it(cell: str) -> None:
    assert not is_plain_python(cell)


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_what_is_plain_ipython_would_not_change(name: str) -> None:
    cells = [c.source for c in Course(ROOT).assignment(name).cells if c.kind == "code"]
    cells += [path.read_text() for path in (ROOT / "tests" / "answers" / name).glob("*/*.py")]
    plain = [cell for cell in cells if is_plain_python(cell)]
    assert len(plain) > 100
    for cell in plain:
        assert TransformerManager().transform_cell(cell).strip("\n") == cell.strip("\n")
