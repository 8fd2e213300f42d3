# Breaks: shape and value (np.outer(b, a), so (n, m)).
# loses: values
def outer(a, b):
    return np.outer(b, a)
