"""Prints and displays what a hidden test gives it; success: prints the marker."""

CELLS = {
    "twice": """
import sys, warnings

def twice(function, x):
    loot(repr(x))
    display(x)
    print(x, file=sys.stderr)
    warnings.warn(str(x))
    return function(function(x))
"""
}
