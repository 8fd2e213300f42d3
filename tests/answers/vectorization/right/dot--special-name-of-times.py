# Unusual: __mul__ and the method sum, no loop.
def dot(a, b):
    product = a.__mul__(b)
    return product.sum()
