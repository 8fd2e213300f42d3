# Unusual: broadcast_to and a product.
def outer(a, b):
    shape = (a.size, b.size)
    return np.broadcast_to(a[:, np.newaxis], shape) * np.broadcast_to(b, shape)
