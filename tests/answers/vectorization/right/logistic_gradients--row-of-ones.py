# Unusual: adds a row of ones to X, so that b is one more weight.
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    X1 = np.vstack([X, np.ones((1, m))])
    w1 = np.vstack([w, [[b]]])
    dz = (1 / (1 + np.exp(-(w1.T @ X1))) - Y).T
    g = X1 @ dz / m
    return g[:-1], float(g[-1, 0])
