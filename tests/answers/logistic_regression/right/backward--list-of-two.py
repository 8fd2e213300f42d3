# Unusual: a list of two comes back.
def backward(X, A, Y):
    E = (A - Y) / Y.shape[-1]
    return [np.sum(X * E, axis=-1)[:, None], E.sum()]
