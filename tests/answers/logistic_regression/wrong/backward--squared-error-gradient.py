# Breaks: dz is A - Y for the cross-entropy; A(1 - A) belongs to the squared error.
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    dZ = (A - Y) * A * (1 - A)
    dw = np.dot(X, dZ.T) / m
    db = float(np.sum(dZ) / m)
    return dw, db
