# Unusual: np.digitize with one edge.
def predict(w, b, X):
    return np.digitize(forward(w, b, X), [0.5], right=True)
