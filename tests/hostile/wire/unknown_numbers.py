"""Speaks of objects and functions that nobody gave it; success: it reaches one."""

CELLS = {
    "square": """
def square(x):
    for number in (0, 1, 2, -1, 10**9, True, "0", 0.0):
        frame(["value", [["r", number], [[number, ["l", [1]]]]], []])
        frame(["value", [["h", number], []], []])
        frame(["call", [[["h", number], [], {}], []]])
    import time
    time.sleep(60)
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: there is no wire"
