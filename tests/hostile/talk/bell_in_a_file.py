"""Waits on a page of a file that others map too; success: whoever maps it can wake the waiter."""

CELLS = {
    "demo": """
import ctypes, mmap, os, threading, time
libc = ctypes.CDLL(None, use_errno=True)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + 3 * [ctypes.c_int] + [ctypes.c_long]
handle = os.open(os.__file__, os.O_RDONLY)
for kind in (mmap.MAP_SHARED, mmap.MAP_PRIVATE):
    here, there = (libc.mmap(None, 4096, mmap.PROT_READ, kind, handle, 0) for _ in range(2))
    word = ctypes.c_uint32.from_address(here).value
    woken = []
    class Span(ctypes.Structure):
        _fields_ = [("seconds", ctypes.c_long), ("rest", ctypes.c_long)]
    def wait(place=here, woken=woken, word=word):
        call = (202, ctypes.c_void_p(place), 0, ctypes.c_uint32(word), ctypes.byref(Span(1, 0)))
        for _ in range(1000):
            if libc.syscall(*call) == 0:
                woken.append(place)
                break
            if ctypes.get_errno() == 110:
                break
    waiter = threading.Thread(target=wait)
    waiter.start()
    time.sleep(0.2)
    if libc.syscall(202, ctypes.c_void_p(there), 1, 1) > 0:
        print("REA" + "CHED: somebody was woken")
    waiter.join()
    if woken:
        print("REA" + "CHED: woken")
"""
}
