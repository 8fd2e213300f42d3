"""Reads every file descriptor that it was born with; success: prints the marker."""

CELLS = {
    "demo": """
import os
for number in range(3, 64):
    try:
        loot(os.pread(number, 10**7, 0).decode("latin-1"))
        loot(os.readlink(f"/proc/self/fd/{number}"))
    except OSError:
        pass
"""
}
PLAIN = "fails"
