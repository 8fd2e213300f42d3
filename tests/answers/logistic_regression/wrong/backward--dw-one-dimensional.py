# Breaks: dw has shape (n, 1), not (n,).
# loses: shape
def backward(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    dw = np.sum(X * dZ, axis=1) / m
    db = float(np.sum(dZ) / m)
    return dw, db
