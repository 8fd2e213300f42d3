# Breaks: unit length per row (only the first and the last number of a row count).
# loses: values
def normalize_rows(x):
    length = np.hypot(x[:, 0], x[:, -1])[:, None]
    return x / np.where(length == 0, 1, length)
