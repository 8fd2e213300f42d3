# Breaks: only a zero row stays (a row such as 3, -3 sums to zero too).
# loses: values
def normalize_rows(x):
    n = np.linalg.norm(x, axis=1, keepdims=True)
    n = np.where(x.sum(axis=1, keepdims=True) == 0, 1, n)
    return x / n
