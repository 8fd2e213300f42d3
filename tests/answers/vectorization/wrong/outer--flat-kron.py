# Breaks: shape (np.kron of two vectors is a flat (m·n,) array).
# loses: values
def outer(a, b):
    return np.kron(a, b)
