"""What inside the walls would be made anew each time, for nothing can be kept there.

That is matplotlib's list of fonts, and the compiled form of the modules that only sandboxes import:
both are made once for each environment.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from autograder.sandbox import starting


def font_list(scratch: Path) -> Path:
    """Return a folder with matplotlib's list of fonts, as its ``MPLCONFIGDIR``.

    It is kept in the environment, or in the user's own cache where the environment belongs to
    somebody else. Where there is none yet, a process outside the walls imports all that sandboxes
    do: Python then keeps those modules compiled, which not every installer does.

    Args:
        scratch: a folder of this process's, for a list that can be kept in neither place.

    Raises:
        OSError: there is no room for it in any of them.
    """
    import matplotlib

    name = f"matplotlib-{matplotlib.__version__}"
    places = [Path(sys.prefix) / "var" / "autograder" / name, _cache() / name]
    for folder in places:
        if _is_usable(folder):
            return folder
    for folder in places:
        with contextlib.suppress(OSError):
            return _made(folder)
    return _made(scratch / name)


def _cache() -> Path:
    """Return the folder of the user's for what can be made again: one for each environment."""
    above = os.environ.get("XDG_CACHE_HOME", "")
    folder = Path(above) if os.path.isabs(above) else Path(os.path.expanduser("~/.cache"))
    return folder / "autograder" / sys.prefix.strip(os.sep).replace(os.sep, "-")


def _is_usable(folder: Path) -> bool:
    try:
        return any(entry.suffix == ".json" for entry in folder.iterdir())
    except OSError:
        return False


def _made(folder: Path) -> Path:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, ignore_cleanup_errors=True) as above:
        fresh = Path(above) / "fresh"
        fresh.mkdir()
        own = {"MPLCONFIGDIR": str(fresh), "IPYTHONDIR": str(Path(above) / "ipython")}
        environment = starting.environment(**own)
        words = starting.python("-c", "from autograder.sandbox import shell; shell.warm_shell()")
        subprocess.run(words, cwd=starting.OURS, env=environment, check=True)
        with contextlib.suppress(OSError):  # another process was quicker
            fresh.rename(folder)
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    return folder
