# Unusual: np.where and 8-bit integers; the half itself counts as 1.
def predict(w, b, X):
    A = forward(w, b, X)
    return np.where(A >= 0.5, np.uint8(1), np.uint8(0))
