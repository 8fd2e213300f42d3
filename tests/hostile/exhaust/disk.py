"""Fills the disk; success: it may write 300 MB."""

CELLS = {
    "demo": """
import os, tempfile
taken, names = 0, []
for folder in (".", "/tmp", "/var/tmp", "/dev/shm", "/dev"):
    try:
        for number in range(10):
            names.append(f"{folder}/hostile-{number}")
            with open(names[-1], "wb") as file:
                taken += file.write(bytes(30 * 2**20))
    except OSError:
        pass
    if taken > 300 * 10**6:
        break
for name in names:
    if os.path.exists(name):
        os.remove(name)
if taken > 300 * 10**6:
    print("REA" + "CHED", taken)
"""
}
