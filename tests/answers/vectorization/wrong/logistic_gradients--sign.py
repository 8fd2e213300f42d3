# Breaks: value (Y - A in place of A - Y).
# loses: values
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return np.dot(X, (Y - A).T) / m, float(np.sum(Y - A) / m)
