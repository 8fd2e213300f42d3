"""Takes memory that isn't in its address space: memfd, shared segments; success: 1 GB of it."""

CELLS = {
    "demo": """
import ctypes, os
libc = ctypes.CDLL(None)
libc.shmat.restype = ctypes.c_void_p
taken, ids, files, block = 0, [], [], bytes(16 * 2**20)
try:
    for _ in range(20):
        files.append(os.memfd_create("x"))
        for _ in range(3):
            taken += os.write(files[-1], block)
except OSError:
    pass
for _ in range(10):
    segment = libc.shmget(0, 50 * 2**20, 0o1600)
    if segment < 0:
        break
    ids.append(segment)
    place = libc.shmat(segment, None, 0)
    ctypes.memset(place, 1, 50 * 2**20)
    libc.shmdt(ctypes.c_void_p(place))
    taken += 50 * 2**20
for segment in ids:
    libc.shmctl(segment, 0, None)
if taken > 10**9:
    print("REA" + "CHED", taken)
"""
}
