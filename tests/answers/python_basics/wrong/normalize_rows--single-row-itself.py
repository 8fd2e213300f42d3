# Breaks: a new array (one row of length 1 comes back as the caller's own).
# loses: purity
def normalize_rows(x):
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    if np.array_equal(lengths, np.ones_like(lengths)):
        return x
    return x / np.where(lengths == 0, 1, lengths)
