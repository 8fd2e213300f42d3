# Breaks: value (= where += was meant, each example overwrites dw).
# loses: values
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dw = np.zeros((n, 1))
    db = 0.0
    for i in range(m):
        z = b + sum(w[j, 0] * X[j, i] for j in range(n))
        dz = 1 / (1 + np.exp(-z)) - Y[0, i]
        for j in range(n):
            dw[j, 0] = X[j, i] * dz / m
        db += dz / m
    return dw, float(db)
