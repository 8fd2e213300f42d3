# Breaks: no np.vectorize (the scalar sigmoid, called once per example).
# loses: rules
def _sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    A = np.vectorize(_sigmoid, otypes=[float])(w.T @ X + b)
    return X @ (A - Y).T / m, float(np.sum(A - Y) / m)
