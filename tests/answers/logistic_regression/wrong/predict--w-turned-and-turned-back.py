# Breaks: w is unchanged during the call, too (its sign is turned, and turned back).
# loses: purity
def predict(w, b, X):
    np.negative(w, out=w)
    A = 1 - forward(w, -b, X)
    np.negative(w, out=w)
    return (A > 0.5).astype(int)
