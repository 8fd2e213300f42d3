"""Keeps pages of files that are gone in pipes (splice, sendfile, tee); success: one is kept."""

CELLS = {
    "demo": """
import ctypes, os
libc = ctypes.CDLL(None, use_errno=True)
handle = os.open("hostile-@NONCE@-file", os.O_RDWR | os.O_CREAT)
os.unlink("hostile-@NONCE@-file")
out, into = os.pipe()
copy, other = os.pipe()
os.write(handle, bytes(4096))
if libc.splice(handle, ctypes.byref(ctypes.c_long(0)), into, None, 4096, 0) > 0:
    print("REA" + "CHED splice")
if libc.sendfile(into, handle, ctypes.byref(ctypes.c_long(0)), 4096) > 0:
    print("REA" + "CHED sendfile")
os.write(into, b"x")
if libc.tee(out, other, 4096, 0) > 0:
    print("REA" + "CHED tee")
"""
}
