# Breaks: dz is A - Y, not Y - A.
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    dZ = Y - A
    dw = np.dot(X, dZ.T) / m
    db = float(np.sum(dZ) / m)
    return dw, db
