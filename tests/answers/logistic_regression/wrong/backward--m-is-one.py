# Breaks: m is the number of examples (Y.shape[0] is 1).
# loses: values
def backward(X, A, Y):
    m = Y.shape[0]
    dw = np.dot(X, (A - Y).T) / m
    db = float(np.sum(A - Y) / m)
    return dw, db
