# Breaks: every column's mean becomes 0 (zeros are taken for missing numbers).
# loses: values
def center_columns(x):
    count = np.maximum((x != 0).sum(axis=0), 1)
    return x - x.sum(axis=0) / count
