# Unusual: the step function of z, in floats.
def predict(w, b, X):
    return np.heaviside(np.dot(w.T, X) + b, 0.0)
