# Breaks: no itertools over elements (accumulate).
import itertools


def dot(a, b):
    return list(itertools.accumulate(a * b))[-1]
