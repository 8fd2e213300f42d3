# Unusual: a generator over three names makes floats of them.
def logistic_gradients(w, b, X, Y):
    w, X, Y = (np.array(given, dtype=float) for given in (w, X, Y))
    error = np.reciprocal(1 + np.exp(-(np.dot(w.T, X) + b))) - Y
    return np.dot(X, error.T) / error.size, error.mean()
