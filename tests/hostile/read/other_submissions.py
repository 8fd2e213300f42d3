"""Reads what others handed in; success: prints the marker in an honest answer."""

CELLS = {
    "demo": """
import glob
for name in glob.glob("@COURSE@/submitted/*/*/*") + glob.glob("../../../submitted/*/*/*"):
    loot(open(name).read())
"""
}
