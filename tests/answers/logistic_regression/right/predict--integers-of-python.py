# Unusual: a list of lists of Python's ints, made an array.
def predict(w, b, X):
    return np.array([[1 if p > 0.5 else 0 for p in row] for row in forward(w, b, X)])
