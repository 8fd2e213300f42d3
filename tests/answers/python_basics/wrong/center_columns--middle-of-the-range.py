# Breaks: every column's mean becomes 0 (halfway from min to max).
# loses: values
def center_columns(x):
    x = np.asarray(x, dtype=float)
    return x - (x.min(axis=0) + x.max(axis=0)) / 2
