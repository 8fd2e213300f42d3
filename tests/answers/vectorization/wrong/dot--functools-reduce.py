# Breaks: no functools.reduce over elements in a vectorized version.
# loses: rules
from functools import reduce
import operator


def dot(a, b):
    return float(reduce(operator.add, a * b, 0.0))
