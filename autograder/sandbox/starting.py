"""How processes of ours are started: nothing in the folder where somebody works is run by it.

Python's ``-m`` and ``-c`` look for modules in the working folder first, before Python's own: a file
named ``resource.py`` beside a downloaded notebook would be run. So they are started with ``-P``, in
a folder that holds nothing else, and relative entries of ``PYTHONPATH`` and ``PATH`` don't count.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path

OURS = Path(__file__).resolve().parent  # no program's settings lie here


def python(*words: str) -> list[str]:
    """Return the command that runs this Python with these words."""
    return [sys.executable, "-P", *words]


def environment(**more: str) -> dict[str, str]:
    """Return the variables for a process of ours, with some more."""
    found = dict(os.environ)
    for name in ("PATH", "PYTHONPATH"):
        if name in found:
            found[name] = absolute(found[name])
    if not found.get("PYTHONPATH"):
        found.pop("PYTHONPATH", None)
    return found | {"PYTHONSAFEPATH": "1"} | more


def program(name: str) -> str:
    """Return where a program is; ``""`` where there is none."""
    return shutil.which(name, path=absolute(os.environ.get("PATH", os.defpath))) or ""


def absolute(path: str) -> str:
    """Return a list of folders, as in ``PATH``, without those that depend on where one works."""
    return os.pathsep.join(part for part in path.split(os.pathsep) if os.path.isabs(part))


def forget_working_folder() -> None:
    """Let this process look for modules and programs nowhere that depends on where one works."""
    sys.path[:] = [
        part for part in sys.path if os.path.isabs(part) or not os.path.exists(part or ".")
    ]
    os.environ["PATH"] = absolute(os.environ.get("PATH", os.defpath))


def stay_on(core: int | None) -> None:
    """Let this process, and all that it starts, work on one processor core; None is any."""
    if core is not None and hasattr(os, "sched_setaffinity"):
        with contextlib.suppress(OSError):
            os.sched_setaffinity(0, {core})


def leave_out_slow_modules() -> None:
    """Let nothing in this process import a module that takes seconds and that nobody needs here.

    jsonschema, which reads notebooks' schemas, imports one for a format that no notebook has; it
    compiles dozens of grammars. Where it "isn't there", jsonschema leaves that one check out.
    """
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
