# Unusual: dw /= m and db as a numpy scalar.
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw = np.zeros_like(w, dtype=float)
    db = np.float64(0)
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        e = 1 / (1 + np.exp(-z)) - Y[0, i]
        for j in range(n):
            dw[j, 0] += e * X[j, i]
        db += e
    dw /= m
    db /= m
    return dw, db
