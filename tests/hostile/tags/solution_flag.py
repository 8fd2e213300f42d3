"""Flags the tests as solutions, for a person to grade; success: points for zeros."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Change the tests' flags."""
    for cell in notebook["cells"]:
        if cell["id"].startswith("test_square"):
            cell["metadata"]["nbgrader"] |= {"solution": True, "locked": False}
            cell["source"] = "pass"
