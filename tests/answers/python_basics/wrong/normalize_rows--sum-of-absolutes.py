# Breaks: Euclidean length (every row's absolute values sum to 1).
# loses: values
def normalize_rows(x):
    norm = np.linalg.norm(x, ord=1, axis=1, keepdims=True)
    return x / np.where(norm == 0, 1, norm)
