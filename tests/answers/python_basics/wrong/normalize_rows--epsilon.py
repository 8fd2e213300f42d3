# Breaks: unit length for very short rows (the epsilon is longer than the row).
# loses: edge
def normalize_rows(x):
    norm = np.linalg.norm(x, axis=1, keepdims=True)
    return x / (norm + 1e-8)
