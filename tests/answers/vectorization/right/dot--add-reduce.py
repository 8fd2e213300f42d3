# Unusual: np.add.reduce, which is a ufunc method and not functools.reduce.
def dot(a, b):
    return float(np.add.reduce(np.multiply(a, b)))
