"""Walks up from its own folder to the course's; success: prints the hidden marker."""

CELLS = {
    "demo": """
import glob, os
for above in ("..", "../..", "../../..", "@COURSE@"):
    for name in glob.glob(above + "/source/**/*.ipynb", recursive=True):
        loot(open(name).read())
"""
}
