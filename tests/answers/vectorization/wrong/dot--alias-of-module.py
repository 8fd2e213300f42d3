# Breaks: no np.vectorize (numpy under another name, in a helper).
# loses: rules
import numpy as xp

_product = xp.vectorize(lambda p, q: p * q)


def dot(a, b):
    return xp.sum(_product(a, b))
