# Breaks: every column's mean becomes 0 (the sum over the number of columns; right for a square).
# loses: values
def center_columns(x):
    return x - x.sum(axis=0) / x.shape[1]
