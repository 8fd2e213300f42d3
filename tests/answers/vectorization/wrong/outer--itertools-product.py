# Breaks: no itertools over elements (nor a comprehension).
# loses: rules
from itertools import product


def outer(a, b):
    values = [x * y for x, y in product(a, b)]
    return np.reshape(values, (len(a), len(b)))
