# Unusual: functools.reduce over pairs, one at a time.
import functools


def dot_loop(a, b):
    return functools.reduce(lambda t, p: t + float(p[0]) * float(p[1]), zip(a, b), 0.0)
