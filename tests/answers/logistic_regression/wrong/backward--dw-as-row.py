# Breaks: dw has shape (n, 1), not (1, n).
# loses: shape
def backward(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    dw = np.dot(dZ, X.T) / m
    db = float(np.sum(dZ) / m)
    return dw, db
