# Unusual: nothing but the operator, with a docstring that shows the for loop.
def multiply(a, b):
    """Instead of: for i in range(n): out[i] = a[i] * b[i]"""
    return a * b
