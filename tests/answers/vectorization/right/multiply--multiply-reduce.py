# Unusual: np.multiply.reduce over the two stacked vectors (a ufunc method).
def multiply(a, b):
    return np.multiply.reduce(np.stack([a, b]), axis=0)
