# Unusual: bool times 1.
def predict(w, b, X):
    return 1 * (w.T @ X > -b)
