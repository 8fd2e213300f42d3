# Breaks: every column's mean becomes 0 (// rounds the mean down).
# loses: values, dtype
def center_columns(x):
    return x - x.sum(axis=0) // x.shape[0]
