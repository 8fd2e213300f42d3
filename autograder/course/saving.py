"""When a notebook was saved, and whether whoever saves it is done: Jupyter empties a file first."""

from __future__ import annotations

import json
import time
from pathlib import Path

POLL_SECONDS = 0.05


def saved_at(path: Path) -> int:
    """Return when a file was saved last, in nanoseconds; 0 while it is not there."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def wait_until_whole(path: Path, seconds: float) -> bool:
    """Wait until a notebook can be read to its end; return whether that came in time."""
    end = time.monotonic() + seconds
    while not _is_whole(path):
        if time.monotonic() >= end:
            return False
        time.sleep(POLL_SECONDS)
    return True


def _is_whole(path: Path) -> bool:
    try:
        json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return False
    return True
