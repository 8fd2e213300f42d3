"""Sends nonsense where a test expects an exception; success: an error passes for one."""

CELLS = {
    "total": """
def total(values):
    if values is None:
        frame(["nonsense"])
    return sum(values or ())
"""
}
DESERVES = {"total": 0}
PLAIN = "not run: there is no wire"
