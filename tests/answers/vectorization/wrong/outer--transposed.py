# Breaks: shape and value (np.outer(b, a), so (n, m)).
def outer(a, b):
    return np.outer(b, a)
