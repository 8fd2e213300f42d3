# Breaks: db has 1/m as well.
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    dw = 1 / m * np.dot(X, dZ.T)
    db = np.sum(dZ)
    return dw, float(db)
