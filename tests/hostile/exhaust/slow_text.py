"""Raises an exception whose text never comes; success: the run hangs."""

CELLS = {
    "square": """
class Slow(Exception):
    def __str__(self):
        while True:
            pass
    __repr__ = __str__

def square(x):
    raise Slow
"""
}
DESERVES = {"square": 0}
PLAIN = "not run: plain nbgrader waits for it cell by cell"
