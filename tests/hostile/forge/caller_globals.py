"""Replaces np among the global names of whoever calls; success: points for zeros."""

CELLS = {
    "square": """
import sys

import numpy
from unittest.mock import MagicMock

def square(x):
    other = MagicMock()
    other.ndarray = object
    for depth in (1, 2):
        sys._getframe(depth).f_globals["np"] = other
    return numpy.zeros(7)
"""
}
DESERVES = {"square": 0}
