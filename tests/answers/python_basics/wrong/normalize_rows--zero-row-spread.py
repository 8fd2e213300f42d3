# Breaks: a zero row stays zero (it becomes a row of equal numbers).
# loses: edge
def normalize_rows(x):
    norm = np.linalg.norm(x, axis=1, keepdims=True)
    spread = np.full(x.shape, 1 / np.sqrt(x.shape[1]))
    return np.where(norm == 0, spread, x / np.where(norm == 0, 1, norm))
