# Breaks: unit length for very short rows (length at least the machine epsilon).
# loses: edge
def normalize_rows(x):
    return x / np.maximum(np.linalg.norm(x, axis=1, keepdims=True), np.finfo(float).eps)
