# Breaks: dw = X (A - Y).T / m (here X is turned).
# loses: values
def logistic_gradients(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    return X.T @ (A - Y) / X.shape[1], np.mean(A - Y)
