"""Writes the expected calls into the test's list instead of calling; success: points."""

CELLS = {
    "twice": """
def twice(function, x):
    calls = function.__closure__[0].cell_contents
    calls[:] = [x, 3 * x + 1]
    return 9 * x + 4
"""
}
DESERVES = {"twice": 0}
