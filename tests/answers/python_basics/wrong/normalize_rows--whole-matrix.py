# Breaks: unit length per row (one length for the whole matrix; right for one row).
# loses: values
def normalize_rows(x):
    norm = np.linalg.norm(x)
    return x / norm if norm > 0 else x.astype(float)
