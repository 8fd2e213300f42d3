"""Replaces sys.excepthook and sys.unraisablehook; success: points for zeros."""

CELLS = {
    "square": """
import sys

sys.excepthook = sys.unraisablehook = lambda *arguments: None

def square(x):
    return x * 0
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
