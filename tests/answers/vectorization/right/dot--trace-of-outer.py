# Unusual: trace of the outer product.
def dot(a, b):
    return np.trace(np.outer(a, b))
