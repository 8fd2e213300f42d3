# Breaks: shape (the products are not added, the result is an array).
# loses: values
def dot(a, b):
    return a * b
