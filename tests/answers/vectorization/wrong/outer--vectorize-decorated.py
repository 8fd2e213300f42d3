# Breaks: no np.vectorize (as a decorator of a helper).
# loses: rules
@np.vectorize
def _times(p, q):
    return p * q


def outer(a, b):
    return _times(a[:, None], b)
