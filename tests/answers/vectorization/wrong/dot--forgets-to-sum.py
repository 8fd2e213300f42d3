# Breaks: shape (the products are not added, the result is an array).
def dot(a, b):
    return a * b
