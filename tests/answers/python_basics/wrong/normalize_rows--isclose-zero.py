# Breaks: unit length for very short rows (isclose takes them for zero).
# loses: edge
def normalize_rows(x):
    n = np.linalg.norm(x, axis=1, keepdims=True)
    return np.where(np.isclose(n, 0), 0, x / np.where(n == 0, 1, n))
