# Breaks: unit length for very short rows (isclose takes them for zero rows).
# loses: edge
def normalize_rows(x):
    norm = np.linalg.norm(x, axis=1, keepdims=True)
    norm = np.where(np.isclose(norm, 0), 1, norm)
    return x / norm
