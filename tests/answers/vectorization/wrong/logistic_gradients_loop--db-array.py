# Breaks: db is no float (w[j] is a (1,) array, so z, dz and db are (1,) arrays).
# loses: shape
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw = np.zeros((n, 1))
    db = np.zeros(1)
    for i in range(m):
        z = b
        for j in range(n):
            z = z + w[j] * X[j, i]
        dz = 1 / (1 + np.exp(-z)) - Y[0, i]
        for j in range(n):
            dw[j] += X[j, i] * dz / m
        db += dz / m
    return dw, db
