# Breaks: each call starts anew (dw adds up over calls, in one array).
# loses: values, purity
_gradients = {}


def backward(X, A, Y):
    n, m = X.shape
    dw = _gradients.setdefault(n, np.zeros((n, 1)))
    dw += np.dot(X, (A - Y).T) / m
    db = float(np.sum(A - Y) / m)
    return dw, db
