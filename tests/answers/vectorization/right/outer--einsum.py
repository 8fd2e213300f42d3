# Unusual: einsum, with for, while and map in the docstring.
def outer(a, b):
    """for each i, for each j: a[i] * b[j] -- no while, no map, no recursion needed."""
    return np.einsum("i,j->ij", a, b)
