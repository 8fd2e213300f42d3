# Breaks: every column's mean becomes 0 (a single row comes back as it was).
# loses: values
def center_columns(x):
    if x.shape[0] == 1:
        return x.astype(float)
    return x - x.mean(axis=0)
