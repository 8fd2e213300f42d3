# Unusual: small floats.
def predict(w, b, X):
    return (w.T @ X + b > 0).astype(np.float16)
