"""A filter of system calls: the kernel refuses what no submission needs.

Written by hand in the kernel's filter language (seccomp(2), BPF), so that it needs no library. It
is a second wall behind the namespaces. What may be done is listed, and nothing else is: a
submission can't start programs or processes, open sockets, make namespaces, trace, mount, lock a
file, keep memory that no limit counts, or reach the parts of the kernel where holes are usual.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys
from collections.abc import Iterable

from autograder.sandbox import calls

_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_DONE = _ERRNO | 0  # no error, and nothing was done
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
_X32_BIT = 0x40000000
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}

_CLONE_THREAD = 0x00010000
_NEW_NAMESPACES = 0x7E020000
_MAP_HUGETLB = 0x00040000
_AF_UNIX = 1
# fcntl: handles' flags and copies, a pipe's size, whether somebody holds a lock.
_HANDLES = (0, 1, 2, 3, 4, 1030, 1032, 5, 36)
_LOCKS = (6, 7, 37, 38)
# ioctl: whether it is a terminal and how wide, bytes waiting, waiting or not, closed by exec or
# not, sharing blocks. Any other is "inappropriate", as for a plain file.
_REQUESTS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451, 0x40049409)
# madvise: what allocators say of memory of their own. Not what touches the cache of files.
_ADVICE = (0, 1, 2, 3, 4, 8, 10, 11, 14, 15, 16, 17, 18, 19)
# prctl: names, privileges that are given up, what reading these needs, names of memory.
_CONTROLS = (3, 15, 16, 21, 23, 29, 30, 38, 39, 0x53564D41)
# futex: between threads (PRIVATE), all. Across processes, waiting returns at once and waking finds
# nobody: a page of a shared file, mapped by two submissions, would be a bell between them. Who
# waits for the end of a thread (pthread_join) looks again then, until it has come.
_FUTEX_CLOCK, _FUTEX_PRIVATE = 256, 128
_WAIT, _WAKE, _WAIT_BITSET, _WAKE_BITSET = 0, 1, 9, 10


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("program", ctypes.c_void_p))


def install(*, processes: bool) -> bool:
    """Refuse all other calls to this process and all that come of it, for good.

    Args:
        processes: whether it may start processes.

    Returns:
        Whether the filter stands: Linux on x86-64 or 64-bit ARM has it.

    Raises:
        OSError: the kernel didn't take it.
    """
    if sys.platform != "linux" or platform.machine() not in _ARCHITECTURES:
        return False
    program = _program(platform.machine(), processes=processes)
    buffer = ctypes.create_string_buffer(program, len(program))
    wanted = _Filter(len(program) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(22, 2, ctypes.byref(wanted), 0, 0):  # PR_SET_SECCOMP, SECCOMP_MODE_FILTER
        raise OSError(ctypes.get_errno(), "seccomp")
    return True


def _program(machine: str, *, processes: bool) -> bytes:
    column, architecture = _ARCHITECTURES[machine]
    lines = [
        _line(_LOAD, _ARCHITECTURE),
        _line(_EQUAL, architecture, then=1),
        _line(_RETURN, _KILL),
        _line(_LOAD, _NUMBER),
    ]
    if machine == "x86_64":
        lines += [_line(_AT_LEAST, _X32_BIT, otherwise=1), _refused(errno.ENOSYS)]
    allowed = calls.ALLOWED | (calls.PROCESSES if processes else {})
    answers = (
        (allowed, _line(_RETURN, _ALLOW)),
        (calls.DONE_WITHOUT, _line(_RETURN, _DONE)),
        (calls.AS_IF_OLD, _refused(errno.ENOSYS)),
    )
    # First those that depend on an argument: of the others the kernel remembers the answer.
    for name, body in _bodies(processes=processes).items():
        lines += _case(calls.SOME[name][column], body)
    for table, answer in answers:
        for numbers in table.values():
            lines += _case(numbers[column], [answer])
    lines += [_line(_AT_LEAST, calls.FIRST_NEW, otherwise=1), _refused(errno.ENOSYS)]
    lines.append(_refused(errno.EPERM))
    return b"".join(lines)


def _bodies(*, processes: bool) -> dict[str, list[bytes]]:
    """Return for each call whose argument matters what is to be done."""
    allow, refuse = _line(_RETURN, _ALLOW), _refused(errno.EPERM)
    clone = [_load(0), _line(_ANY_BIT, _NEW_NAMESPACES, otherwise=1), refuse]
    if not processes:
        clone += [_line(_ANY_BIT, _CLONE_THREAD, then=1), refuse]
    futex = [_load(1), _line(_ANY_BIT, _FUTEX_PRIVATE, otherwise=1), allow]
    for operation, answer in (
        (_WAIT, _refused(errno.EAGAIN)),
        (_WAIT_BITSET, _refused(errno.EAGAIN)),
        (_WAKE, _line(_RETURN, _DONE)),
        (_WAKE_BITSET, _line(_RETURN, _DONE)),
    ):
        for flags in (0, _FUTEX_CLOCK):
            futex += _case(operation | flags, [answer])
    return {
        "clone": [*clone, allow],
        "fcntl": [_load(1), *_each(_HANDLES, allow), *_each(_LOCKS, _line(_RETURN, _DONE)), refuse],
        "futex": [*futex, _refused(errno.ENOSYS)],
        "ioctl": [_load(1), *_each(_REQUESTS, allow), _refused(errno.ENOTTY)],
        "madvise": [_load(2), *_each(_ADVICE, allow), _refused(errno.EINVAL)],
        "mmap": [_load(3), _line(_ANY_BIT, _MAP_HUGETLB, otherwise=1), refuse, allow],
        "prctl": [_load(0), *_each(_CONTROLS, allow), _refused(errno.EINVAL)],
        "socketpair": [_load(0), *_each((_AF_UNIX,), allow), refuse],
    }


def _each(values: Iterable[int], answer: bytes) -> list[bytes]:
    return [line for value in values for line in _case(value, [answer])]


def _case(number: int | None, body: list[bytes]) -> list[bytes]:
    """Return a body, which gives an answer in any case, for one number."""
    return [] if number is None else [_line(_EQUAL, number, otherwise=len(body)), *body]


def _load(argument: int) -> bytes:
    """Load the lower half of an argument: numbers that are ints have no other."""
    return _line(_LOAD, _ARGUMENTS + 8 * argument)


def _refused(error: int) -> bytes:
    return _line(_RETURN, _ERRNO | error)


def _line(code: int, value: int, *, then: int = 0, otherwise: int = 0) -> bytes:
    return struct.pack("=HBBI", code, then, otherwise, value)
