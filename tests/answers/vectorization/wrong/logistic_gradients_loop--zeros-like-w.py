# Breaks: value (zeros_like of integer weights cuts every gradient to 0).
# loses: values
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    grads = [0.0] * n
    db = 0.0
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        dz = 1 / (1 + np.exp(-z)) - Y[0, i]
        for j in range(n):
            grads[j] += X[j, i] * dz
        db += dz
    dw = np.zeros_like(w)
    for j in range(n):
        dw[j, 0] = grads[j] / m
    return dw, float(db / m)
