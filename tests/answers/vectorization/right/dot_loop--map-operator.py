# Unusual: Python's sum over map.
import operator


def dot_loop(a, b):
    return sum(map(operator.mul, a.tolist(), b.tolist()))
