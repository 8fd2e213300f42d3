# Unusual: np.multiply.outer, imported inside the function.
def outer(a, b):
    from numpy import multiply as m

    return m.outer(a, b)
