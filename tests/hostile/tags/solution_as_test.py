"""Flags its solution cell as a locked test, so that it runs where tests run; success: points."""

CELLS = {
    "square": """
import numpy

numpy.allclose = numpy.testing.assert_allclose = lambda *a, **k: True
open('/tmp/hostile-@NONCE@-judge', 'w').close()

def square(x):
    return x * 0
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Change the flags of the solution."""
    for cell in notebook["cells"]:
        if cell["id"] == "square":
            about = cell["metadata"]["nbgrader"]
            about |= {"grade": True, "solution": False, "locked": True, "points": 4}
