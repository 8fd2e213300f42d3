# Breaks: db is no float (a mean along axis 1 leaves a (1,) array).
# loses: shape
def logistic_gradients(w, b, X, Y):
    m = X.shape[1]
    dZ = 1 / (1 + np.exp(-(np.dot(w.T, X) + b))) - Y
    return np.dot(X, dZ.T) / m, np.mean(dZ, axis=1)
