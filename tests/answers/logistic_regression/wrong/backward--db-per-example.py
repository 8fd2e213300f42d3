# Breaks: db is one float, the mean over the examples.
# loses: values, shape
def backward(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    dw = np.dot(X, dZ.T) / m
    db = dZ / m
    return dw, db
