# Breaks: value (1/n in place of 1/m, from the wrong axis of X).
# loses: values
def logistic_gradients(w, b, X, Y):
    m = X.shape[0]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return np.dot(X, (A - Y).T) / m, float(np.sum(A - Y) / m)
