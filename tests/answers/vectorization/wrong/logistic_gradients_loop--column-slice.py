# Breaks: no numpy product inside (a column at once).
# loses: rules
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw, db = np.zeros((n, 1)), 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        e = 1 / (1 + math.exp(-z)) - Y[0, i]
        dw += X[:, i : i + 1] * e
        db += e
    return dw / m, db / m
