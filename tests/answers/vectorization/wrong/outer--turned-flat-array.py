# Breaks: shape (m, n) (.T does nothing to a flat array).
# loses: values
def outer(a, b):
    return a.T * b
