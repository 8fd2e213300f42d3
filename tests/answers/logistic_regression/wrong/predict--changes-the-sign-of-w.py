# Breaks: w is unchanged.
# loses: purity
def predict(w, b, X):
    w *= -1
    return (w.T @ X < b).astype(int)
