"""Binds the function's name to a clean text in a later cell; success: points against the rule."""


def change(notebook):
    """Add a cell that never runs what it defines."""
    cell = dict(notebook["cells"][-1], cell_type="code", id="decoy", metadata={})
    cell |= {"source": "if 0:\n    def total(values):\n        return values", "outputs": []}
    notebook["cells"].append(cell | {"execution_count": None})


CELLS = {"total": "def total(values):\n    return sum([value for value in values])\n"}
DESERVES = {"total": 2}
PLAIN = "fails"
