# Breaks: shape (a dot product, a number and not (n,)).
# loses: values
def multiply(a, b):
    return np.dot(a, b)
