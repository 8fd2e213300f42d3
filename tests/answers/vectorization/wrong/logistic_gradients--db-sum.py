# Breaks: value (db is the sum and not the mean).
# loses: values
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return np.dot(X, (A - Y).T) / m, float(np.sum(A - Y))
