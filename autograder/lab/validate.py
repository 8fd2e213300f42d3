"""``nbgrader validate``, and JupyterLab's Validate button, without the text of each failed check.

nbgrader prints every failed test cell in full, above what it says: an untouched notebook fills some
fifty thousand characters, in which nobody finds the line that helps. It has no setting for that, so
what its validator returns is shortened here. nbgrader_config.py imports this module where nbgrader
is about to validate.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Any

from nbgrader.validator import Validator

HEAD = re.compile(r"\A@checks\(.*\)\n(def \w+\(\):\n)(\s+\"\"\".*\"\"\"\n)?")


def head_of(source: str) -> str:
    """Return the first lines of a check: its name, and the line that says what it asks.

    Any other cell stays as it is.
    """
    found = HEAD.match(source)
    return found[0].partition("\n")[2].rstrip() if found else source


def _shortened(validate: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    @functools.wraps(validate)
    def shortened(validator: Any, filename: str) -> dict[str, Any]:
        results = validate(validator, filename)
        for cell in results.get("failed", []):
            cell["source"] = head_of(cell["source"])
        return results

    return shortened


if not hasattr(Validator.validate, "__wrapped__"):
    Validator.validate = _shortened(Validator.validate)
