# Breaks: shape (broadcasts to (n, n)).
# loses: values
def multiply(a, b):
    return a.reshape(-1, 1) * b
