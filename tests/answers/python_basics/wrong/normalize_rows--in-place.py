# Breaks: input unchanged, ints allowed (float rows are divided in place, int rows raise).
# loses: edge, purity
def normalize_rows(x):
    norm = np.linalg.norm(x, axis=1, keepdims=True)
    norm[norm == 0] = 1
    x /= norm
    return x
