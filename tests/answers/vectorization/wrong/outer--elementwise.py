# Breaks: shape (a * b works only for m = n and stays one-dimensional).
# loses: values
def outer(a, b):
    return a * b
