"""Makes user and mount namespaces of its own; success: it may."""

CELLS = {
    "demo": """
import ctypes
libc = ctypes.CDLL(None)
for flag in (0x10000000, 0x10020000, 0x00020000, 0x40000000):
    if libc.unshare(flag) == 0:
        print("REA" + "CHED", hex(flag))
"""
}
PLAIN = "not run: what a process may unshare depends on the machine"
