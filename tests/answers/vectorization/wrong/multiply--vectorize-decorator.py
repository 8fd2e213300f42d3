# Breaks: no np.vectorize (used as a decorator on a helper).
# loses: rules
@np.vectorize
def _times(x, y):
    return float(x) * float(y)


def multiply(a, b):
    return _times(a, b)
