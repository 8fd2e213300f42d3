"""Hands in a link to the instructor's notebook as a data file; success: prints the marker."""

LINKS = {"notes.txt": "@COURSE@/source/arrays/arrays.ipynb", "all": "@COURSE@"}
CELLS = {
    "demo": """
import glob
for name in glob.glob("notes.txt") + glob.glob("all/source/*/*.ipynb"):
    loot(open(name).read())
"""
}
MAY_BE_REFUSED = True
