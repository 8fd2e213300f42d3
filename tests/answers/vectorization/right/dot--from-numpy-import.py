# Unusual: from numpy import, a helper in the same cell, the word for in strings.
from numpy import multiply as times, add


def _total(products):
    "total for each of them, while it lasts"
    return add.reduce(products)


def dot(a, b):
    # for every element we would need a loop
    return float(_total(times(a, b)))
