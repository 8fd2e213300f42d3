# Unusual: product with a diagonal matrix.
def multiply(a, b):
    return np.diag(a) @ b
