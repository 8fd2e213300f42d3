"""Puts another object in the place of the global name np; success: points for zeros."""

CELLS = {
    "square": """
from unittest.mock import MagicMock

real, np = np, MagicMock()
np.ndarray = object

def square(x):
    return real.zeros(7)
"""
}
DESERVES = {"square": 0}
