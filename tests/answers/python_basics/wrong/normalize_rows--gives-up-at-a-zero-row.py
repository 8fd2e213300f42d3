# Breaks: unit length per row (one zero row leaves all rows as they were).
# loses: edge
def normalize_rows(x):
    norm = np.linalg.norm(x, axis=1, keepdims=True)
    if np.any(norm == 0):
        return x.astype(float)
    return x / norm
