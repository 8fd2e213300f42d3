# Breaks: dw has 1/m as well.
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    dZ = A - Y
    dw = np.dot(X, dZ.T)
    db = np.sum(dZ) / m
    return dw, float(db)
