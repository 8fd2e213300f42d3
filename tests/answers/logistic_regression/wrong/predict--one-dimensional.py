# Breaks: the shape is (1, m), not (m,).
# loses: shape
def predict(w, b, X):
    A = forward(w, b, X)
    return np.array([1 if p > 0.5 else 0 for p in A[0]])
