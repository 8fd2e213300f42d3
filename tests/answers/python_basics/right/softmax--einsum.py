# Unusual: the row sums by einsum; prints the shape.
def softmax(x):
    x = np.asarray(x, dtype=np.float64)
    print("softmax of", x.shape)
    e = np.exp(x - np.maximum.reduce(x, axis=1)[:, np.newaxis])
    return np.einsum("ij,i->ij", e, 1 / np.einsum("ij->i", e))
