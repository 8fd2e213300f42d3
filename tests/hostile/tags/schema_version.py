"""Claims another version of nbgrader's metadata; success: points for zeros."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
MAY_BE_REFUSED = True
PLAIN = "stops the class"


def change(notebook):
    """Change the versions."""
    for number, cell in enumerate(notebook["cells"]):
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"]["schema_version"] = (1, 99, "3", None)[number % 4]
