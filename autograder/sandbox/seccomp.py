"""A filter of system calls: what no submission needs is refused by the kernel.

Written by hand in the kernel's filter language (seccomp(2), BPF), so that it needs no library. It
is a second wall behind the namespaces: a submission can't start programs or processes, open
sockets, make namespaces, trace, mount, or reach the parts of the kernel where holes are usual.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct
import sys

_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_NUMBER, _ARCHITECTURE, _FIRST_ARGUMENT = 0, 4, 16  # offsets in struct seccomp_data
_CLONE_THREAD = 0x00010000
_X32_BIT = 0x40000000

# Numbers from the kernel's tables: arch/x86/entry/syscalls/syscall_64.tbl and
# include/uapi/asm-generic/unistd.h; None where an architecture doesn't have the call.
_CALLS: dict[str, tuple[int | None, int | None]] = {
    "acct": (163, 89),
    "add_key": (248, 217),
    "bpf": (321, 280),
    "chroot": (161, 51),
    "clock_settime": (227, 112),
    "fanotify_init": (300, 262),
    "fsopen": (430, 430),
    "init_module": (175, 105),
    "finit_module": (313, 273),
    "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427),
    "io_uring_setup": (425, 425),
    "ioperm": (173, None),
    "iopl": (172, None),
    "kcmp": (312, 272),
    "kexec_load": (246, 104),
    "keyctl": (250, 219),
    "memfd_create": (319, 279),
    "memfd_secret": (447, 447),
    "modify_ldt": (154, None),
    "mount": (165, 40),
    "mount_setattr": (442, 442),
    "move_mount": (429, 429),
    "move_pages": (279, 239),
    "msgget": (68, 186),
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "open_tree": (428, 428),
    "perf_event_open": (298, 241),
    "personality": (135, 92),
    "pidfd_getfd": (438, 438),
    "pivot_root": (155, 41),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "ptrace": (101, 117),
    "quotactl": (179, 60),
    "reboot": (169, 142),
    "request_key": (249, 218),
    "sched_setaffinity": (203, 122),
    "seccomp": (317, 277),
    "semget": (64, 190),
    "setns": (308, 268),
    "shmget": (29, 194),
    "socket": (41, 198),
    "swapon": (167, 224),
    "syslog": (103, 116),
    "umount2": (166, 39),
    "unshare": (272, 97),
    "userfaultfd": (323, 282),
}
_PROCESSES: dict[str, tuple[int | None, int | None]] = {
    "execve": (59, 221),
    "execveat": (322, 281),
    "fork": (57, None),
    "vfork": (58, None),
}
_CLONE, _CLONE3 = (56, 220), (435, 435)
_ARCHITECTURES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}


class _Filter(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("program", ctypes.c_void_p))


def install(*, processes: bool) -> bool:
    """Refuse these calls to this process and all that come of it, for good.

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
    refused = _CALLS if processes else _CALLS | _PROCESSES
    lines = [
        _line(_LOAD, _ARCHITECTURE),
        _line(_EQUAL, architecture, then=1),
        _line(_RETURN, _KILL),
        _line(_LOAD, _NUMBER),
    ]
    if machine == "x86_64":
        lines += [
            _line(_AT_LEAST, _X32_BIT, otherwise=1),
            _line(_RETURN, _ERRNO | errno.ENOSYS),
        ]
    for numbers in refused.values():
        if numbers[column] is not None:
            lines += _refuse(numbers[column], errno.EPERM)
    if not processes:
        lines += _refuse(_CLONE3[column], errno.ENOSYS)  # then the C library takes clone
        lines += [
            _line(_EQUAL, _CLONE[column], otherwise=3),
            _line(_LOAD, _FIRST_ARGUMENT),
            _line(_ANY_BIT, _CLONE_THREAD, then=1),
            _line(_RETURN, _ERRNO | errno.EPERM),
        ]
    lines.append(_line(_RETURN, _ALLOW))
    return b"".join(lines)


def _refuse(number: int | None, error: int) -> list[bytes]:
    return [_line(_EQUAL, number or 0, otherwise=1), _line(_RETURN, _ERRNO | error)]


def _line(code: int, value: int, *, then: int = 0, otherwise: int = 0) -> bytes:
    return struct.pack("=HBBI", code, then, otherwise, value)
