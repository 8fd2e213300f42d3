"""Whether a submission still has a file open that its test wrote.

In one process HDF5 itself refuses to open for writing what somebody has open, and a test may ask
so whether a function closed its file. Here the two are apart, and locks don't cross the walls. The
kernel knows, and tells it to whoever asks for a lease (fcntl(2), F_SETLEASE).
"""

from __future__ import annotations

import contextlib
import errno
import functools
import os
import signal
import sys
import tempfile
from typing import Any


def is_open_elsewhere(path: str, *, for_writing: bool = False) -> bool:
    """Whether another process has a file open; False where that can't be told.

    Args:
        path: the file.
        for_writing: ask only for those who may write to it.
    """
    if not sys.platform.startswith("linux") or _leased(path, for_writing=for_writing) is not False:
        return False
    # No lease: somebody has it open, or there are none in this folder (NFS).
    try:
        handle, fresh = tempfile.mkstemp(dir=os.path.dirname(path))
    except OSError:
        return False
    os.close(handle)
    try:
        return bool(_leased(fresh, for_writing=for_writing))
    finally:
        os.unlink(fresh)


def _leased(path: str, *, for_writing: bool) -> bool | None:
    """Ask for a lease and give it back; None where there is no such file."""
    import fcntl

    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError:
        return None
    try:
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK if for_writing else fcntl.F_WRLCK)
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True


def tell_hdf5() -> None:
    """Let ``h5py.File`` in this process refuse what a submission has open, as in one process."""
    import h5py

    if sys.platform.startswith("linux"):  # a lease that somebody breaks by opening the file
        signal.signal(signal.SIGIO, signal.SIG_IGN)
    plain = h5py.File.__init__

    @functools.wraps(plain)
    def init(self: Any, name: Any, mode: str = "r", *more: Any, **named: Any) -> None:
        path = None
        with contextlib.suppress(TypeError, ValueError):
            path = os.path.realpath(os.fsdecode(name))
        if path and is_open_elsewhere(path, for_writing=mode == "r"):
            raise BlockingIOError(errno.EAGAIN, "unable to open file: it is still open", path)
        plain(self, name, mode, *more, **named)

    h5py.File.__init__ = init
