"""Files that are there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write a text as UTF-8; whatever goes wrong, the file is what it was before.

    A lone surrogate, which UTF-8 can't hold, becomes an escape.

    Args:
        path: the file; its folder is made.
        text: the content.

    Raises:
        OSError: it can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        fresh.write_text(text, encoding="utf-8", errors="backslashreplace", newline="")
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
