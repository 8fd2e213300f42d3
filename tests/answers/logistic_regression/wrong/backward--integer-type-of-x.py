# Breaks: integer input is allowed (dw takes X's integer dtype and truncates).
# loses: shape
def backward(X, A, Y):
    n, m = X.shape
    dw = np.zeros_like(X[:, :1])
    for j in range(n):
        dw[j, 0] = np.sum(X[j] * (A - Y)[0]) / m
    db = float(np.sum(A - Y) / m)
    return dw, db
