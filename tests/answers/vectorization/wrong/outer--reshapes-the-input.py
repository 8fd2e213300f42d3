# Breaks: input unchanged (a.shape = ... reshapes the caller's own array).
# loses: purity
def outer(a, b):
    a.shape = (-1, 1)
    return a * b
