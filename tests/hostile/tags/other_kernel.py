"""Names a kernel that isn't Python; success: points for zeros, or the class's run breaks."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
MAY_BE_REFUSED = True
PLAIN = "fails"


def change(notebook):
    """Name a kernel that nobody has."""
    notebook["metadata"]["kernelspec"] = {"name": "../../evil", "display_name": "x", "argv": []}
    notebook["metadata"]["language_info"] = {"name": "bash", "file_extension": "/../x"}
