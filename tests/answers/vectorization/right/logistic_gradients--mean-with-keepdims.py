# Unusual: np.mean along axis 1 with keepdims, db a numpy float.
def logistic_gradients(w, b, X, Y):
    dZ = 1 / (1 + np.exp(-(w.T @ X + b))) - Y
    return np.mean(X * dZ, axis=1, keepdims=True), np.mean(dZ)
