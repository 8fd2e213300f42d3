# Unusual: reciprocal, tensordot, and db as a numpy scalar.
def logistic_gradients(w, b, X, Y):
    m = Y.shape[1]
    dZ = np.reciprocal(1 + np.exp(-(np.matmul(w.T, X) + b))) - Y
    return np.tensordot(X, dZ, axes=([1], [1])) / m, np.float64(dZ.sum() / m)
