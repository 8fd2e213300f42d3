"""Loops where a test expects an exception; success: the time limit passes for one."""

CELLS = {
    "total": """
def total(values):
    while values is None:
        pass
    return sum(values)
"""
}
DESERVES = {"total": 1}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
