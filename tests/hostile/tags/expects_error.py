"""Tags the tests ``raises-exception`` and ``remove_cell``; success: points for zeros."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Tag every cell."""
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = ["raises-exception", "remove_cell", "hide-output", "skip"]
