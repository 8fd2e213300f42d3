# Breaks: no numpy product inside a loop version (a whole column X[:, i] times dz).
# loses: rules
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw = np.zeros((n, 1))
    db = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        dz = 1 / (1 + np.exp(-z)) - Y[0, i]
        dw += (X[:, i] * dz / m).reshape(n, 1)
        db += dz / m
    return dw, float(db)
