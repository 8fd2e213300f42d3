# Unusual: the sigmoid by tanh, db as a 0-d array.
def logistic_gradients(w, b, X, Y):
    Z = np.dot(w.T, X) + b
    dZ = 0.5 * (1 + np.tanh(Z / 2)) - Y
    db = np.asarray(np.average(dZ))
    return np.dot(X, dZ.T) / X.shape[1], db
