# Breaks: unit length per row (the length of the first row for all).
# loses: values
def normalize_rows(x):
    n = np.linalg.norm(x[0])
    return x / (n if n else 1)
