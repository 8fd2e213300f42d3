"""Gives metadata other types than they should have; success: points, or the run breaks."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
MAY_BE_REFUSED = True
PLAIN = "fails"


def change(notebook):
    """Change the types."""
    for cell in notebook["cells"]:
        if cell["id"].startswith("test_square"):
            cell["metadata"]["nbgrader"] |= {"points": "NaN", "grade": "no", "locked": []}
            cell["metadata"]["tags"] = {"skip-execution": 1}
            cell["metadata"]["execution"] = {"timeout": -1}
