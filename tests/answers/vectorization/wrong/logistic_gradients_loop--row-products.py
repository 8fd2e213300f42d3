# Breaks: no numpy product inside (a row at once).
# loses: rules
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    e = np.zeros(m)
    for i in range(m):
        z = b
        for j in range(n):
            z += w[j, 0] * X[j, i]
        e[i] = 1 / (1 + math.exp(-z)) - Y[0, i]
    dw = np.zeros((n, 1))
    for j in range(n):
        dw[j, 0] = np.sum(X[j] * e) / m
    return dw, np.sum(e) / m
