"""Modules that an assignment imports and this environment hasn't: what fails only for want of them.

One of them makes a locked cell fail, then each cell and test that reads what it would have bound.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from typing import Any

from autograder.course.missing import NO_MODULE, missing_modules
from autograder.engine.prepare import bound_names, read_names
from autograder.engine.roles import as_python

NOT_INSTALLED = "is not installed in this environment"
PACKAGES = {  # that aren't called what their modules are
    "bs4": "beautifulsoup4",
    "cv2": "opencv-python",
    "PIL": "pillow",
    "skimage": "scikit-image",
    "sklearn": "scikit-learn",
    "yaml": "pyyaml",
}
_NO_NAME = re.compile(r"NameError: name '(\w+)' is not defined")


class Missing:
    """The modules that aren't there, and what fails for it.

    Args:
        notebook: the source as its own answer, as it was judged, in nbformat's JSON form.
        faults: a sentence for each locked cell that failed where tests are judged.
    """

    def __init__(self, notebook: dict[str, Any], faults: Iterable[str]) -> None:
        self.modules = missing_modules(notebook, faults)
        self._lost: set[str] = set()
        for cell in notebook["cells"] if self.modules else ():
            source = cell["source"] if cell["cell_type"] == "code" else ""
            if self._lost & {*read_names(source)} or {*_imported(source)} & {*self.modules}:
                self._lost |= {*bound_names(source)}

    @property
    def sentences(self) -> list[str]:
        """What to do, for each module."""
        return [
            f"{name} {NOT_INSTALLED}: `python -m pip install {PACKAGES.get(name, name)}`, or put "
            "it beside the notebook in source/ if it is a module of your own"
            for name in self.modules
        ]

    def explains(self, why: str) -> bool:
        """Whether something that failed, did for want of them."""
        return any(name in self.modules for name in NO_MODULE.findall(why)) or any(
            name in self._lost for name in _NO_NAME.findall(why)
        )


def is_told(problem: str, sentences: Iterable[str]) -> bool:
    """Whether sentences on an assignment say already why its own solution or an answer fails.

    Args:
        problem: what fails, with the error in brackets.
        sentences: on what fails where tests are judged, and on modules.
    """
    said = list(sentences)
    if any(
        f" {name} {NOT_INSTALLED}" in one for name in NO_MODULE.findall(problem) for one in said
    ):
        return True
    error = problem[problem.find("(") : problem.rfind(")") + 1]
    what = problem.partition(" fails ")[0].removeprefix("solution: ")
    return problem.startswith("solution: ") and any(what in one and error in one for one in said)


def _imported(source: str) -> Iterator[str]:
    """Yield the modules that a cell imports, without what lies in them."""
    try:
        tree = ast.parse(as_python(source))
    except (SyntaxError, ValueError, RecursionError):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]
