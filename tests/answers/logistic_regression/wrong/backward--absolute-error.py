# Breaks: db keeps the sign of A - Y (the absolute error has none).
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    dw = np.dot(X, (A - Y).T) / m
    db = float(np.abs(A - Y).mean())
    return dw, db
