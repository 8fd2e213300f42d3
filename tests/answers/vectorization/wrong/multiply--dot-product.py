# Breaks: shape (a dot product, a number and not (n,)).
def multiply(a, b):
    return np.dot(a, b)
