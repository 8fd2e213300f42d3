# Unusual: einsum for both.
def backward(X, A, Y):
    m = X.shape[-1]
    error = (A - Y) / m
    return np.einsum("nm,km->nk", X, error), float(np.einsum("km->", error))
