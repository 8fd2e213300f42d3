# Breaks: no itertools over elements (accumulate).
# loses: rules
import itertools


def dot(a, b):
    return list(itertools.accumulate(a * b))[-1]
