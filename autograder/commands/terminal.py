"""What every command says, and the exit code that it ends with."""

from __future__ import annotations

import argparse
import sys
from typing import TextIO

DONE, NEEDS_PERSON, NOT_DONE = 0, 1, 2


def say(text: str = "", *, end: str = "\n", file: TextIO | None = None) -> None:
    """Print; names that participants chose can't steer the terminal."""
    shown = "".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in text)
    print(shown, end=end, file=file or sys.stdout)


def add_names(command: argparse.ArgumentParser) -> None:
    """Let a command take names of assignments."""
    command.add_argument("names", nargs="*", metavar="NAME", help="assignments (default: all)")
