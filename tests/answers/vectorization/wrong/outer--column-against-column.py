# Breaks: a becomes a column, b stays a row (both are columns).
# loses: values
def outer(a, b):
    return a[:, None] * b[:, None]
