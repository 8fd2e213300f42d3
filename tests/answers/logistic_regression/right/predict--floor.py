# Unusual: floor of a half more.
def predict(w, b, X):
    return np.floor(forward(w, b, X) + 0.5)
