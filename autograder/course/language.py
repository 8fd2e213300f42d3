"""In which language a notebook is written: this engine judges Python."""

from __future__ import annotations

from pathlib import Path

from autograder.course.assignment import read_notebook
from autograder.errors import CourseError

PYTHON = ("python", "ipython", "sage", "conda", "xpython", "pyodide", "venv", "base")
OTHER = (
    "{notebook} is written in {language}, and this engine judges Python only: "
    "`nbgrader autograde {name}` has it graded by plain nbgrader, without walls."
)


def other_language(folder: Path, name: str) -> str:
    """Return a sentence on an assignment that is not in Python; ``""`` for one that is.

    Args:
        folder: where its notebooks are; one that can't be read is taken for Python.
        name: the assignment.
    """
    for path in sorted(folder.glob("*.ipynb")):
        try:
            language = language_of(path)
        except CourseError:
            continue
        if language:
            return OTHER.format(notebook=path.stem, language=language, name=name)
    return ""


def language_of(path: Path) -> str:
    """Return the language of a notebook that is not in Python; ``""`` for one that is.

    Args:
        path: the notebook.

    Raises:
        CourseError: it can't be read.
    """
    about = read_notebook(path).get("metadata", {})
    kernel = about.get("kernelspec") or {}
    language = kernel.get("language") or (about.get("language_info") or {}).get("name")
    if language:
        name = str(language)
        return "" if name.casefold().startswith(PYTHON) else name
    name = str(kernel.get("name") or "")
    known = {"ir": "R", "xr": "R", "bash": "Bash", "octave": "Octave", "matlab": "Matlab"}
    if name.startswith("julia"):
        return "Julia"
    return known.get(name, "")
