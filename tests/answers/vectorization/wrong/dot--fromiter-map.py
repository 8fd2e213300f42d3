# Breaks: no map over elements in a vectorized version.
# loses: rules
import operator


def dot(a, b):
    products = np.fromiter(map(operator.mul, a, b), dtype=float, count=len(a))
    return float(products.sum())
