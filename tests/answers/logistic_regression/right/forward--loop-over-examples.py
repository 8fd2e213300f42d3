# Unusual: a Python loop over the examples, with errstate against the warning.
def forward(w, b, X):
    m = X.shape[1]
    A = np.zeros((1, m))
    weights = w.ravel()
    with np.errstate(over="ignore"):
        for i in range(m):
            z = np.dot(weights, X[:, i]) + b
            A[0, i] = 1.0 / (1.0 + np.exp(-z))
    return A
