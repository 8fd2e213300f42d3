# Breaks: a new array (rows of length 1 come back as the input itself).
# loses: purity
def normalize_rows(x):
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    if np.allclose(lengths, 1):
        return x
    return x / np.where(lengths == 0, 1, lengths)
