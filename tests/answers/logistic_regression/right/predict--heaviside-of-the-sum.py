# Unusual: numpy's step function on z.
def predict(w, b, X):
    return np.heaviside(np.tensordot(w, X, axes=([0], [0])) + b, 0)
