"""Touches a device that everybody uses; success: others can read the time off it."""

CELLS = {
    "demo": """
import os
for name in ("null", "zero", "full", "random", "urandom"):
    device = f"/dev/{name}"
    before = os.stat(device)
    os.utime(device)
    os.chmod(device, before.st_mode & 0o777)
    after = os.stat(device)
    if (after.st_mtime_ns, after.st_ctime_ns) != (before.st_mtime_ns, before.st_ctime_ns):
        print("REA" + "CHED: it was touched")
"""
}
