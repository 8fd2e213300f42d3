"""The smallest notebook: it imports what the course's notebooks import, and draws one line.

How much work another one is, is counted in these: the same on a slow machine, or on a busy one.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

PROGRAM = "import ipywidgets\nimport matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()"


def notebook() -> Any:
    """Return it."""
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(PROGRAM, id="smallest")])


def work(one: Any, folder: Path) -> float:
    """Run a notebook in a folder; return the seconds of processor time that its kernel took."""
    start = os.times()
    NotebookClient(one, timeout=300, resources={"metadata": {"path": str(folder)}}).execute()
    end = os.times()
    before = start.children_user + start.children_system
    return end.children_user + end.children_system - before
