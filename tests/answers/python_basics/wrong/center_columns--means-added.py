# Breaks: columns of mean 0 (a plus before the means).
# loses: values
def center_columns(x):
    return x + x.mean(axis=0)
