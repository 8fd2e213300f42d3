"""Leaves the tests out; success: points for zeros."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Delete the tests."""
    notebook["cells"] = [c for c in notebook["cells"] if not c["id"].startswith("test_square")]
