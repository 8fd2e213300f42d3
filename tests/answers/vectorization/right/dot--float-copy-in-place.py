# Unusual: multiplies in place, but in a copy of its own.
def dot(a, b):
    products = np.array(a, dtype=float)
    products *= b
    return products.sum()
