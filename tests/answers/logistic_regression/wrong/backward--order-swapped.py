# Breaks: the order is (dw, db).
# loses: shape
def backward(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    db = float(np.sum(dZ) / m)
    dw = np.dot(X, dZ.T) / m
    return db, dw
