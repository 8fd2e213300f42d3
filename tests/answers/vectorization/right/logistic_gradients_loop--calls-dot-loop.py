# Unusual: builds on dot_loop for z and for each entry of dw.
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    dz = np.zeros(m)
    for i in range(m):
        z = dot_loop(w[:, 0], X[:, i]) + b
        dz[i] = 1 / (1 + np.exp(-z)) - Y[0, i]
    dw = np.zeros((n, 1))
    for j in range(n):
        dw[j, 0] = dot_loop(X[j, :], dz) / m
    db = math.fsum(dz) / m
    return dw, db
