"""Leaves its process group and asks not to die with its parent; success: it outlives."""

CELLS = {
    "demo": """
import ctypes, os, threading, time
libc = ctypes.CDLL(None)
try:
    os.setpgid(0, 0)
except OSError:
    pass
libc.prctl(1, 0, 0, 0, 0)
libc.prctl(15, b"@LINGER@")
threading.Thread(target=time.sleep, args=(300,)).start()
"""
}
PLAIN = "fails"
