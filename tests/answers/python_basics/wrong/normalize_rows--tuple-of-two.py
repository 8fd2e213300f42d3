# Breaks: one array out (the lengths come along).
# loses: values, edge
def normalize_rows(x):
    lengths = np.linalg.norm(x, axis=1, keepdims=True)
    return x / np.where(lengths == 0, 1, lengths), lengths
