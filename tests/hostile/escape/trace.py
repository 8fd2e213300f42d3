"""Traces or reads the memory of other processes; success: it may."""

CELLS = {
    "demo": """
import ctypes, os
libc = ctypes.CDLL(None)
for pid in {os.getppid(), 1, 2, 3, 4, 5} - {os.getpid()}:
    if libc.ptrace(16, pid, 0, 0) == 0:
        print("REA" + "CHED by trace", pid)
        libc.ptrace(17, pid, 0, 0)
    try:
        open(f"/proc/{pid}/mem", "rb").close()
        print("REA" + "CHED memory of", pid)
    except OSError:
        pass
"""
}
PLAIN = "not run: it would stop processes of the test itself"
