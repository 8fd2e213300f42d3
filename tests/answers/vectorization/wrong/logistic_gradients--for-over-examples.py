# Breaks: no Python-level loop (a for over the examples, half vectorized).
# loses: rules
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    dw = np.zeros(w.shape)
    db = 0.0
    for i in range(m):
        x = X[:, i:i + 1]
        dz = (1 / (1 + np.exp(-(w.T @ x + b))) - Y[:, i:i + 1]).item()
        dw += x * dz / m
        db += dz / m
    return dw, db
