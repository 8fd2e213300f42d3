"""Puts single bytes of large pages into pipes, and frees the rest; success: 300 MB are kept."""

CELLS = {
    "demo": """
import ctypes, mmap, os
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + 3 * [ctypes.c_int] + [ctypes.c_long]
class Part(ctypes.Structure):
    _fields_ = [("start", ctypes.c_void_p), ("length", ctypes.c_size_t)]
large, kept, pipes = 2 * 2**20, 0, []
while kept < 160:
    if kept % 16 == 0:
        try:
            pipes.append(os.pipe())
        except OSError:
            break
    whole = libc.mmap(None, 2 * large, 3, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, -1, 0)
    place = (whole + large - 1) // large * large
    libc.madvise(ctypes.c_void_p(place), large, 14)
    ctypes.memset(place, 1, 1)
    part = Part(place, 1)
    if libc.vmsplice(pipes[-1][1], ctypes.byref(part), 1, 2) != 1:
        break
    libc.munmap(ctypes.c_void_p(whole), 2 * large)
    kept += 1
if kept * large > 3 * 10**8:
    print("REA" + "CHED", kept * large)
for ends in pipes:
    os.close(ends[0]), os.close(ends[1])
"""
}
