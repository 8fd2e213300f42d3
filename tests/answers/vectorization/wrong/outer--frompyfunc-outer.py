# Breaks: no np.frompyfunc (a Python call per pair).
# loses: rules
def outer(a, b):
    product = np.frompyfunc(lambda x, y: x * y, 2, 1)
    return product.outer(a, b).astype(float)
