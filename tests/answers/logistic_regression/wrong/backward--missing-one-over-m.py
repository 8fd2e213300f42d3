# Breaks: both gradients are means over the examples (1/m is missing).
# loses: values
def backward(X, A, Y):
    dZ = A - Y
    dw = np.dot(X, dZ.T)
    db = np.sum(dZ)
    return dw, float(db)
