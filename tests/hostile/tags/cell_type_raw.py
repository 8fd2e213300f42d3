"""Makes the tests raw cells; success: points for zeros."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Make the tests raw."""
    for cell in notebook["cells"]:
        if cell["id"].startswith("test_square"):
            cell["cell_type"] = "raw"
            del cell["outputs"], cell["execution_count"]
