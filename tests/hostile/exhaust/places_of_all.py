"""Takes what there are few of for the whole user or machine; success: it has a hundred."""

CELLS = {
    "demo": """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
ways = {"inotify": lambda: libc.inotify_init1(0), "terminals": lambda: os.open("/dev/ptmx", 2),
        "asynchronous reading": lambda: 0 if libc.syscall(206, 100, (ctypes.c_long * 1)()) else 1}
for name, take in ways.items():
    taken = []
    try:
        while len(taken) < 100 and (got := take()) > 0:
            taken.append(got)
    except OSError:
        pass
    if len(taken) >= 100:
        print("REA" + "CHED", name)
    for handle in taken:
        if handle > 2:
            os.close(handle)
"""
}
