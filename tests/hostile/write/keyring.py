"""Leaves a note in the kernel's key ring and looks for another run's; success: finds one."""

COPIES = 3
CELLS = {
    "demo": """
import ctypes
libc = ctypes.CDLL(None)
for ring in (-3, -4, -5):
    key = libc.syscall(249, b"user", b"hostile-@NONCE@", None, ring)
    text = ctypes.create_string_buffer(64)
    if key > 0 and libc.syscall(250, 11, key, text, 64) > 0 and text.value != b"@STUDENT@":
        print("REA" + "CHED", text.value)
    libc.syscall(248, b"user", b"hostile-@NONCE@", b"@STUDENT@", 9, ring)
"""
}
PLAIN = "not run: whether there is a ring to write to depends on the machine"
