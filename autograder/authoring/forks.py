"""Do something in a fork of this process, which ends soon whatever happens in it."""

from __future__ import annotations

import os
import pickle
import resource
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import Any

MEMORY = 2**31  # bytes that a fork may take beside what is there already
LARGEST_FILE = 2**26
PIECE = 2**16
PATIENCE = 12


class Died(Exception):  # noqa: N818 - it names what happened, and is always caught
    """A fork ended without an answer: it took too long, or too much memory, or crashed."""


def in_fork(work: Callable[[], Any], seconds: float) -> Any:
    """Return what some work gives that is done in a fork.

    Args:
        work: what to do; it must give what can be pickled.
        seconds: processor time that it may take; on the clock, for a nap or for a busy machine,
            ``PATIENCE`` times as long.

    Raises:
        Died: it gave no answer.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        _work(work, seconds, writer)
    os.close(writer)
    try:
        return pickle.loads(_read(reader, PATIENCE * (seconds + 1)))
    except (EOFError, pickle.UnpicklingError, TimeoutError) as error:
        raise Died from error
    finally:
        os.close(reader)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _work(work: Callable[[], Any], seconds: float, writer: int) -> None:
    """Do it, send what comes of it, and end this process."""
    try:
        whole = max(1, round(seconds + 1))
        _lower(resource.RLIMIT_CPU, whole)
        _lower(resource.RLIMIT_FSIZE, LARGEST_FILE)
        _lower(resource.RLIMIT_CORE, 0)
        if size := _address_space():
            _lower(resource.RLIMIT_AS, size + MEMORY)
        sys.setprofile(None)
        answer = pickle.dumps(work())
        with open(writer, "wb") as pipe:
            pipe.write(answer)
    except BaseException:  # it is the child's end: nothing may run on in a second copy of us
        os._exit(1)
    os._exit(0)


def _lower(limit: int, value: int) -> None:
    """Set a limit of this process, never above what it inherited from another fork."""
    hard = resource.getrlimit(limit)[1]
    lowest = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(limit, (lowest, lowest))


def _address_space() -> int:
    """Return how many bytes of addresses this process has; 0 where nothing says it."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _read(reader: int, patience: float) -> bytes:
    end = time.monotonic() + patience
    pieces: list[bytes] = []
    while True:
        left = end - time.monotonic()
        if left <= 0 or not select.select([reader], [], [], left)[0]:
            raise TimeoutError
        piece = os.read(reader, PIECE)
        if not piece:
            return b"".join(pieces)
        pieces.append(piece)
