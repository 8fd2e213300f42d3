"""Reads other processes' variables and command lines in /proc; success: prints the marker."""

CELLS = {
    "demo": """
import glob
for name in glob.glob("/proc/[0-9]*/environ") + glob.glob("/proc/[0-9]*/cmdline"):
    try:
        loot(open(name, "rb").read().decode("latin-1"))
    except OSError:
        pass
"""
}
