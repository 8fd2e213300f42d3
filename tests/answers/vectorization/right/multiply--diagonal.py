# Unusual: diagonal of the outer product, copied.
def multiply(a, b):
    return np.diag(np.outer(a, b)).copy()
