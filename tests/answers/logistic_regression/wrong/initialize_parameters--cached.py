# Breaks: a new array at each call (the cache gives the same array again).
# loses: fresh
from functools import lru_cache


@lru_cache(maxsize=None)
def initialize_parameters(n):
    return np.zeros((n, 1)), 0.0
