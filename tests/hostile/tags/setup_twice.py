"""Adds a second cell with the setup's grade_id, unlocked and patching; success: points."""

import copy

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "stops the class"


def change(notebook):
    """Add the copy at the end of the setup."""
    cell = copy.deepcopy(notebook["cells"][1])
    cell["id"] = "setup-again"
    cell["source"] += "\nnp.allclose = np.testing.assert_allclose = lambda *a, **k: True"
    notebook["cells"].insert(2, cell)
