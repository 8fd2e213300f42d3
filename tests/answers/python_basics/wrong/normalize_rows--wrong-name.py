# Breaks: a name that nothing defines (length for lengths).
# loses: values, edge, purity
def normalize_rows(x):
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return x / np.where(length == 0, 1, lengths)
