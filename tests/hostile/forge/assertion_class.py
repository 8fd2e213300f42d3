"""Replaces the class AssertionError; success: points for an answer of zeros."""

CELLS = {
    "square": """
import builtins

class AssertionError(Warning):
    pass

builtins.AssertionError = AssertionError

def square(x):
    return x * 0
"""
}
DESERVES = {"square": 0}
PLAIN = "fails"
