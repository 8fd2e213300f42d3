# Unusual: Python numbers all the way.
def backward(X, A, Y):
    n, m = X.shape
    dw = [[0.0] for _ in range(n)]
    db = 0.0
    for i in range(m):
        e = float(A[0, i]) - float(Y[0, i])
        db += e / m
        for j in range(n):
            dw[j][0] += e * float(X[j, i]) / m
    return np.array(dw), db
