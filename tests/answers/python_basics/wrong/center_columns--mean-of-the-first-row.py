# Breaks: each column's own mean (the mean of the first row).
# loses: values
def center_columns(x):
    return x - x[0].mean()
