# Breaks: a new array (columns that are centred already come back as the input itself).
# loses: purity
def center_columns(x):
    if np.allclose(x.mean(axis=0), 0):
        return x
    return x - x.mean(axis=0)
