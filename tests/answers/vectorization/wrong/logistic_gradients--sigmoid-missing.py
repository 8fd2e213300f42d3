# Breaks: value (the gradient of linear regression, the sigmoid is missing).
# loses: values
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    A = np.dot(w.T, X) + b
    return np.dot(X, (A - Y).T) / m, float(np.sum(A - Y) / m)
