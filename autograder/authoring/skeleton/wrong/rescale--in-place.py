# Breaks: a new array (floats are rescaled in the caller's own array).
# loses: purity
def rescale(x):
    x = np.asarray(x, dtype=float)
    x -= x.min(axis=0)
    x /= np.where(x.max(axis=0) > 0, x.max(axis=0), 1)
    return x
