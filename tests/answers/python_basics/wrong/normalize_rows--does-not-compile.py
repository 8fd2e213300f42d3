# Breaks: Python's grammar (a bracket is never closed).
# loses: values, edge, purity
def normalize_rows(x):
    lengths = np.sqrt(np.sum(x**2, axis=1, keepdims=True)
    return x / np.where(lengths == 0, 1, lengths)
