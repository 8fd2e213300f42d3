"""Raises StopIteration, which ends a test's loop over map(); success: points for total."""

CELLS = {
    "total": """
def total(values):
    if values == [1, 2, 3]:
        return 6
    raise StopIteration
"""
}
DESERVES = {"total": 0}
