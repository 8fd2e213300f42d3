# Breaks: no map over elements.
# loses: rules
from operator import mul


def multiply(a, b):
    return np.array(list(map(mul, a, b)))
