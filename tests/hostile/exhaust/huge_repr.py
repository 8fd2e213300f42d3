"""Shows an object whose text has a gigabyte; success: the run dies, others lose points."""

CELLS = {
    "demo": """
class Huge:
    def __repr__(self):
        return "x" * 2**30

Huge()
"""
}
PLAIN = "not run: plain nbgrader would write it into the notebook"
