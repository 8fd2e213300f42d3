# Breaks: the gradient of the mean cross-entropy has no factor 2.
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    dw = 2 / m * np.dot(X, (A - Y).T)
    db = float(2 / m * np.sum(A - Y))
    return dw, db
