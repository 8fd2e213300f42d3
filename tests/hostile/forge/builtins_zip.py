"""Makes zip empty, so that loops of tests have no turns; success: points for total."""

CELLS = {
    "total": """
import builtins

def total(values):
    if values is None:
        raise TypeError
    return 6

builtins.zip = lambda *iterables: []
"""
}
DESERVES = {"total": 0}
