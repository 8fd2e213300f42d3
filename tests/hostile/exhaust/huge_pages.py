"""Takes the large pages that somebody reserved for a database; success: it may ask for them."""

CELLS = {
    "demo": """
import ctypes, mmap
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + 3 * [ctypes.c_int] + [ctypes.c_long]
kind = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | 0x40000
if libc.mmap(None, 2**21, 3, kind, -1, 0) != 2**64 - 1 or ctypes.get_errno() == 12:
    print("REA" + "CHED", ctypes.get_errno())
"""
}
PLAIN = "not run: whether there are any depends on the machine"
