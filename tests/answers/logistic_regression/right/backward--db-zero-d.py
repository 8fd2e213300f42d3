# Unusual: db squeezed to a 0-d array.
def backward(X, A, Y):
    m = X.shape[1]
    dz = A - Y
    dw = 1 / m * np.dot(X, dz.T)
    db = 1 / m * np.sum(dz, axis=1, keepdims=True)
    return dw, np.squeeze(db)
