"""Asks which pages of a file are in memory, because somebody read them; success: it is told."""

CELLS = {
    "demo": """
import ctypes, mmap, os
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + 3 * [ctypes.c_int] + [ctypes.c_long]
path = os.__file__
handle = os.open(path, os.O_RDONLY)
place = libc.mmap(None, 8192, 1, mmap.MAP_SHARED, handle, 0)
there = ctypes.create_string_buffer(2)
if libc.mincore(ctypes.c_void_p(place), 8192, there) == 0:
    print("REA" + "CHED mincore")
try:
    os.preadv(handle, [bytearray(1)], 0, os.RWF_NOWAIT)
    print("REA" + "CHED preadv2")
except OSError:
    pass
counts = (ctypes.c_uint64 * 5)()
if libc.syscall(451, handle, (ctypes.c_uint64 * 2)(0, 0), counts, 0) == 0:
    print("REA" + "CHED cachestat")
for advice in (20, 21):  # out of the cache, so that others wait for the disk
    if libc.madvise(ctypes.c_void_p(place), 8192, advice) == 0:
        print("REA" + "CHED advice", advice)
"""
}
