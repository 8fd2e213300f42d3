# Unusual: einsum, and returns a numpy float.
def dot(a, b):
    return np.float64(np.einsum("i,i->", a, b))
