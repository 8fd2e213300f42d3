# Breaks: every column's mean becomes 0 (the sum is subtracted; right for one row).
# loses: values, dtype
def center_columns(x):
    return x - np.sum(x, axis=0, keepdims=True)
