# Breaks: value (a(1 - a) once more, the gradient of the squared error).
# loses: values
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    A = 1 / (1 + np.exp(-(np.dot(w.T, X) + b)))
    dZ = (A - Y) * A * (1 - A)
    return np.dot(X, dZ.T) / m, float(np.sum(dZ) / m)
