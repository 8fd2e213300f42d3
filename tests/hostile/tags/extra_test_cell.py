"""Adds a test of its own that patches numpy where tests run; success: points for zeros."""

CELLS = {"square": "def square(x):\n    return x * 0\n"}
DESERVES = {"square": 0}
PLAIN = "fails"


def change(notebook):
    """Add the cell after the instructor's first."""
    source = "import numpy\nnumpy.allclose = numpy.testing.assert_allclose = lambda *a, **k: True"
    source += "\nopen('/tmp/hostile-@NONCE@-judge', 'w').close()"
    about = {"grade_id": "test_square_extra", "grade": True, "solution": False, "locked": True}
    about |= {"task": False, "schema_version": 3, "points": 4}
    cell = {"cell_type": "code", "id": "extra", "metadata": {"nbgrader": about}}
    cell |= {"source": source, "outputs": [], "execution_count": None}
    notebook["cells"].insert(2, cell)
