# Unusual: a Python loop adds up one example's gradient after another.
def backward(X, A, Y):
    n, m = X.shape
    dw = np.zeros((n, 1))
    db = 0.0
    for i in range(m):
        error = A[0, i] - Y[0, i]
        dw += X[:, i : i + 1] * error
        db += error
    dw /= m
    db /= m
    return dw, float(db)
