# Breaks: columns of mean 0 (they get mean 1).
# loses: values
def center_columns(x):
    return x / x.mean(axis=0)
