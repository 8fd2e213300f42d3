# Breaks: no itertools over elements in a vectorized version.
# loses: rules
import itertools
import operator


def dot(a, b):
    products = list(itertools.starmap(operator.mul, zip(a, b)))
    return float(np.sum(products))
