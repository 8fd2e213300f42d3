# Breaks: every column's mean becomes 0 (the rows' means, subtracted from the columns; fails if not square).
# loses: values, dtype
def center_columns(x):
    return x - np.mean(x, axis=1)
