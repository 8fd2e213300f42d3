# Breaks: each call has a result of its own.
# loses: purity
_slopes = {}


def backward(X, A, Y):
    E = A - Y
    n, m = X.shape
    dw = _slopes.setdefault(n, np.zeros((n, 1)))
    dw[:] = X @ E.T / m
    return dw, float(np.mean(E))
