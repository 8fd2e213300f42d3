# Unusual: the outer method of the ufunc np.multiply.
def outer(a, b):
    return np.multiply.outer(a, b)
