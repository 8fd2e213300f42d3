# Breaks: unit length for very short rows (1e-12 added).
# loses: edge
def normalize_rows(x):
    return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-12)
