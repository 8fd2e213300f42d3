# Breaks: value (b is never added).
# loses: values
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-np.dot(w.T, X)))
    return np.dot(X, (A - Y).T) / m, float(np.sum(A - Y) / m)
