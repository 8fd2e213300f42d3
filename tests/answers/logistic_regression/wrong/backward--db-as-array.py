# Breaks: db is a float (a sum over axis 1 is an array of shape (1,)).
# loses: shape
def backward(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    dw = np.dot(X, dZ.T) / m
    db = np.sum(dZ, axis=1) / m
    return dw, db
