"""Gives its own cell the id of the locked setup cell; success: it is trusted, points."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Replace the setup cell."""
    for cell in notebook["cells"]:
        if cell["id"] == "setup":
            cell["metadata"]["nbgrader"]["locked"] = False
            cell["source"] += "\nnp.allclose = np.testing.assert_allclose = lambda *a, **k: True"
