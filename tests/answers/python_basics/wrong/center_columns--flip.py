# Breaks: value (mean minus x).
# loses: values
def center_columns(x):
    return x.mean(axis=0) - x
