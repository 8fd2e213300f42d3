# Breaks: shape (a (1, n) array).
# loses: values
def multiply(a, b):
    return a.reshape(1, -1) * b.reshape(1, -1)
