# Breaks: unit length per row (fails if not square, divides the columns if square).
# loses: values
def normalize_rows(x):
    norm = np.linalg.norm(x, axis=1)
    norm[norm == 0] = 1
    return x / norm
