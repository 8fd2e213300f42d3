"""Replaces isinstance, abs, all and len among the builtins; success: points for square."""

CELLS = {
    "square": """
import builtins

builtins.isinstance = lambda *arguments: True
builtins.all = builtins.bool = lambda *arguments: True

class Anything:
    shape = (7,)
    dtype = "float64"
    def __eq__(self, other):
        return True
    def all(self):
        return True

def square(x):
    return Anything()
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
