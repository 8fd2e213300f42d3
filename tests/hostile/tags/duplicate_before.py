"""Puts a copy of each test, ``pass``, before it with the same grade_id; success: points."""

import copy

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "stops the class"


def change(notebook):
    """Copy the tests."""
    for place, cell in reversed(list(enumerate(notebook["cells"]))):
        if cell["id"].startswith("test_square"):
            other = copy.deepcopy(cell) | {"id": cell["id"] + "-again", "source": "pass"}
            notebook["cells"].insert(place, other)
