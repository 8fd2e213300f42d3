"""Recurses until the stack is gone; success: the other exercises lose their points."""

CELLS = {
    "square": """
import sys

def square(x):
    sys.setrecursionlimit(10**9)
    def deeper(value):
        return [value].__class__(map(deeper, [value]))
    return deeper(x)
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
