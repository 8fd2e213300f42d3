# Unusual: einsum without a sum.
def multiply(a, b):
    return np.einsum("i,i->i", a, b)
