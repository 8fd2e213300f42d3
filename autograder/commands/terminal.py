"""What every command says, and the exit code that it ends with."""

from __future__ import annotations

import argparse
import sys
from typing import TextIO

from autograder.course.names import shown

DONE, NEEDS_PERSON, NOT_DONE = 0, 1, 2


def say(text: str = "", *, end: str = "\n", file: TextIO | None = None) -> None:
    """Print; nothing in it steers the terminal, and what its encoding lacks becomes an escape."""
    stream = file or sys.stdout
    plain = shown(text, keep="\n\t") + end
    encoding = stream.encoding or "utf-8"
    stream.write(plain.encode(encoding, "backslashreplace").decode(encoding))


def waiting(sentence: str) -> None:
    """Say, on stderr, what we wait for; a progress bar stays whole."""
    from tqdm import tqdm

    with tqdm.external_write_mode(file=sys.stderr):
        say(f"{sentence} ...", file=sys.stderr)


def add_names(command: argparse.ArgumentParser) -> None:
    """Let a command take names of assignments."""
    command.add_argument("names", nargs="*", metavar="NAME", help="assignments (default: all)")
