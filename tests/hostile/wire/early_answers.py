"""Answers a hundred requests before they are made; success: points for more than one."""

CELLS = {
    "total": """
def total(values):
    for value in (6, 4, 0, 15, 10, 1, 3, 6, 4) * 10:
        frame(["value", [value, []], []])
    import time
    time.sleep(60)
"""
}
DESERVES = {"total": 0, "twice": (0, 3)}
PLAIN = "not run: there is no wire"
