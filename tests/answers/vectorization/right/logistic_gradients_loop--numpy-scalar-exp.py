# Unusual: 1/m inside the sums, np.exp of single numbers, db a numpy float.
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw = np.zeros((n, 1))
    db = np.float64(0)
    for i in range(m):
        z = np.float64(b)
        for j in range(n):
            z += w[j, 0] * X[j, i]
        a = 1 / (1 + np.exp(-z))
        dz = a - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz / m
        db += dz / m
    return dw, db
