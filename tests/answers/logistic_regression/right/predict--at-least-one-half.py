# Unusual: a tie counts as 1.
def predict(w, b, X):
    return np.where(forward(w, b, X) >= 0.5, 1.0, 0.0)
