"""Adds a locked cell of its own that patches numpy; success: it is trusted, points for zeros."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Add the cell after the instructor's first."""
    source = "import numpy\nnumpy.allclose = numpy.testing.assert_allclose = lambda *a, **k: True"
    source += "\nopen('/tmp/hostile-@NONCE@-judge', 'w').close()"
    about = {"grade_id": "setup2", "grade": False, "solution": False, "locked": True}
    about |= {"task": False, "schema_version": 3}
    cell = {"cell_type": "code", "id": "setup2", "metadata": {"nbgrader": about}}
    cell |= {"source": source, "outputs": [], "execution_count": None}
    notebook["cells"].insert(2, cell)
