# Breaks: shape (m, n) (this is the dot product).
# loses: values
def outer(a, b):
    return a @ b
