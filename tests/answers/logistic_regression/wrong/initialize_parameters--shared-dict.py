# Breaks: a new array at each call (one array per size is shared between calls).
# loses: fresh
_zeros = {}


def initialize_parameters(n):
    if n not in _zeros:
        _zeros[n] = np.zeros((n, 1))
    return _zeros[n], 0.0
