"""Tags the tests ``skip-execution``: no run, no error; success: points for zeros."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}


def change(notebook):
    """Tag every cell."""
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = ["skip-execution"]
