"""Modules that a judged notebook wanted to import, and that this environment hasn't."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterable, Iterator
from typing import Any

MOST = 20  # a submission may say it of any number of them
NO_MODULE = re.compile(r"ModuleNotFoundError: No module named '(\w+)")


def missing_modules(notebook: dict[str, Any], faults: Iterable[str]) -> list[str]:
    """Return their names.

    Args:
        notebook: as it was judged, in nbformat's JSON form.
        faults: a sentence for each locked cell that failed where tests are judged.
    """
    said = [*faults, *_errors(notebook)]
    named = dict.fromkeys(name for text in said for name in NO_MODULE.findall(text))
    return [name for name in list(named)[:MOST] if not is_installed(name)]


def is_installed(module: str) -> bool:
    """Whether a module, without what lies in it, can be found in this environment."""
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):
        return False


def _errors(notebook: dict[str, Any]) -> Iterator[str]:
    for cell in notebook["cells"]:
        for output in cell.get("outputs", ()):
            if output["output_type"] == "error":
                yield f"{output['ename']}: {output['evalue']}"
