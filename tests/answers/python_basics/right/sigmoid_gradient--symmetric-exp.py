# Unusual: doesn't call sigmoid; uses that the derivative is an even function.
def sigmoid_gradient(z):
    e = np.exp(-np.abs(np.asarray(z, dtype=float)))
    return e / (1 + e) ** 2
