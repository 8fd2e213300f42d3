# Unusual: sums by a product with ones.
def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / (e @ np.ones((x.shape[1], 1)))
