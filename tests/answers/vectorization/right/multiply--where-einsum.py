# Unusual: np.where and np.einsum.
def multiply(a, b):
    return np.where(a == 0, 0, np.einsum("i,i->i", a, b))
