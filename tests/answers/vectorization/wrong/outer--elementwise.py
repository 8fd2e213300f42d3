# Breaks: shape (a * b works only for m = n and stays one-dimensional).
def outer(a, b):
    return a * b
