"""How long a process has waited for a processor that others used.

On a machine with much to do, a right answer takes long because it isn't its turn. The kernel counts
that time for each process apart from the time in which it sleeps or computes, so it can be left out
of account, and a submission that sleeps gains nothing.
"""

from __future__ import annotations

import contextlib
import os
import socket
import struct

GREETING = b"!"
_CREDENTIALS = struct.Struct("3i")  # process, user, group
_PASS = getattr(socket, "SO_PASSCRED", None)  # Linux has it, macOS hasn't


def waited(process: int | None = None) -> float:
    """Return the seconds that a process, by default this one, has been ready and not running.

    0 where the system doesn't say, or there is no such process any more.
    """
    with contextlib.suppress(OSError, ValueError, IndexError):
        file = os.open(f"/proc/{process or 'self'}/schedstat", os.O_RDONLY)
        try:
            return int(os.read(file, 100).split()[1]) / 1e9
        finally:
            os.close(file)
    return 0.0


def expect_greeting(end: socket.socket) -> None:
    """Let the kernel say who sends what arrives at this end."""
    if _PASS is not None:
        end.setsockopt(socket.SOL_SOCKET, _PASS, 1)


def greeted(end: socket.socket, seconds: float) -> int:
    """Take the greeting; return the process that sent it, as the kernel says; 0 if it doesn't.

    Raises:
        EOFError: the other side is gone.
        TimeoutError: it was not there in time.
    """
    end.settimeout(seconds)
    data, about, _, _ = end.recvmsg(len(GREETING), socket.CMSG_SPACE(_CREDENTIALS.size))
    if data != GREETING:
        raise EOFError("the other side is gone")
    if _PASS is not None:
        end.setsockopt(socket.SOL_SOCKET, _PASS, 0)
    for level, kind, content in about:
        if (level, kind) == (socket.SOL_SOCKET, getattr(socket, "SCM_CREDENTIALS", None)):
            process: int = _CREDENTIALS.unpack(content[: _CREDENTIALS.size])[0]
            return process
    return 0


class Waiting:
    """What some processes, and this one, have waited since it was last asked.

    Each is watched until it ends.
    """

    def __init__(self) -> None:
        self._known = {0: waited()}

    def watch(self, process: int) -> None:
        """Watch one more, if there is one of that number."""
        if process:
            self._known[process] = waited(process)

    def forget(self, process: int) -> None:
        """Watch it no more."""
        if process:
            self._known.pop(process, None)

    def new(self) -> float:
        """Return the seconds since the last time."""
        total = 0.0
        for process, before in self._known.items():
            now = waited(process)
            total += max(now - before, 0)
            self._known[process] = max(now, before)
        return total
