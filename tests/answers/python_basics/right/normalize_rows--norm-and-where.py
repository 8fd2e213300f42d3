# Unusual: only that a length of 0 is replaced by 1 before the division.
def normalize_rows(x):
    norm = np.linalg.norm(x, axis=1, keepdims=True)
    return x / np.where(norm == 0, 1, norm)
