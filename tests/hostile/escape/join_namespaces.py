"""Joins the namespaces of the first process it sees, looks into its root; success: it may."""

CELLS = {
    "demo": """
import ctypes, os
libc = ctypes.CDLL(None)
for name in ("user", "mnt", "net", "pid"):
    try:
        number = os.open(f"/proc/1/ns/{name}", os.O_RDONLY)
    except OSError:
        continue
    if libc.setns(number, 0) == 0:
        print("REA" + "CHED", name)
try:
    if os.path.exists("/proc/1/root@COURSE@"):
        print("REA" + "CHED the course")
except OSError:
    pass
"""
}
PLAIN = "not run: plain nbgrader is in those namespaces already"
