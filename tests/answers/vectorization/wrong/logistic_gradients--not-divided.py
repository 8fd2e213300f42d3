# Breaks: value (1/m is missing in both).
# loses: values
def logistic_gradients(w, b, X, Y):
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    return np.dot(X, (A - Y).T), float(np.sum(A - Y))
