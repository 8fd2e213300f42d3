# Breaks: db is a float, not an array of shape (1, 1).
# loses: shape
def backward(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    dw = np.dot(X, dZ.T) / m
    db = np.sum(dZ, axis=1, keepdims=True) / m
    return dw, db
