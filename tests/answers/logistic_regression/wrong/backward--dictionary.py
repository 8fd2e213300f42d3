# Breaks: the result is a pair (dw, db), not a dict.
# loses: shape
def backward(X, A, Y):
    m = X.shape[1]
    dw = np.dot(X, (A - Y).T) / m
    db = float(np.sum(A - Y) / m)
    return {"dw": dw, "db": db}
