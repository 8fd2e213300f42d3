# Breaks: integer input allowed (an int matrix's mean is cut to the matrix's type).
# loses: dtype
def center_columns(x):
    return x - x.mean(axis=0).astype(x.dtype)
