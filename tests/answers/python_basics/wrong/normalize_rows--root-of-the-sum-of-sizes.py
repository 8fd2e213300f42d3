# Breaks: Euclidean length (absolute values are added, then the root is taken).
# loses: values
def normalize_rows(x):
    lengths = np.sqrt(np.sum(np.abs(x), axis=1, keepdims=True))
    return x / np.where(lengths == 0, 1, lengths)
