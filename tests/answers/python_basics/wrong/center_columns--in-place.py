# Breaks: input unchanged (a float matrix is centred in place, an int matrix raises).
# loses: dtype, purity
def center_columns(x):
    x -= x.mean(axis=0)
    return x
