# Breaks: input unchanged (asarray doesn't copy a float array, so the caller's rows are divided).
# loses: purity
def normalize_rows(x):
    x = np.asarray(x, dtype=float)
    for row in x:
        length = np.sqrt(np.sum(row**2))
        if length > 0:
            row /= length
    return x
