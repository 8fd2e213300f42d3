# Unusual: a (m, 1) @ (1, n) matrix product.
def outer(a, b):
    column = a.reshape(-1, 1)
    row = b.reshape(1, -1)
    return column @ row
