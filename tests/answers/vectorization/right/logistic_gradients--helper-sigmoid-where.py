# Unusual: a helper sigmoid with np.where for both signs of z.
def _sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))


def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    errors = _sigmoid(np.tensordot(w, X, axes=((0,), (0,))) + b) - Y
    dw = np.tensordot(X, errors, axes=(1, 1)) / m
    return (dw, float(errors.sum()) / m)
