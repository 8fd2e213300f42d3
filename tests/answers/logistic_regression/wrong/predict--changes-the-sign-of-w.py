# Breaks: w is unchanged.
def predict(w, b, X):
    w *= -1
    return (w.T @ X < b).astype(int)
