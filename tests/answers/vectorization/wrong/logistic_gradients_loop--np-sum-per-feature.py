# Breaks: no numpy sum over the data in a loop version (np.sum of a row product per feature).
# loses: rules
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dz = np.zeros(m)
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        dz[i] = 1 / (1 + np.exp(-z)) - Y[0, i]
    dw = np.zeros((n, 1))
    for j in range(n):
        dw[j, 0] = np.sum(X[j] * dz) / m
    db = sum(dz) / m
    return dw, float(db)
