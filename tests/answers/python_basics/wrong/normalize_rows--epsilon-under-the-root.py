# Breaks: unit length for very short rows (an epsilon is added to the sum of squares).
# loses: edge
def normalize_rows(x):
    x = np.asarray(x, dtype=float)
    return x / np.sqrt(np.sum(x**2, axis=1, keepdims=True) + 1e-16)
