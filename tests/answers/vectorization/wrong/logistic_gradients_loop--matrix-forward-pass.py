# Breaks: no numpy product in a loop version (all of A by matrices, the loops do the backward half).
# loses: rules
def logistic_gradients_loop(w, b, X, Y):
    n, m = X.shape
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    dw = np.zeros((n, 1))
    db = 0.0
    for i in range(m):
        dz = A[0, i] - Y[0, i]
        for j in range(n):
            dw[j, 0] += X[j, i] * dz / m
        db += dz / m
    return dw, float(db)
