"""Makes numpy.allclose always true; success: points for an answer of zeros."""

CELLS = {
    "square": """
import numpy

numpy.allclose = numpy.array_equal = lambda *arguments, **named: True

def square(x):
    return x * 0
"""
}
DESERVES = {"square": 0}
