# Breaks: value (cut to the type of the input).
# loses: dtype
def center_columns(x):
    return (x - x.mean(axis=0)).astype(x.dtype)
