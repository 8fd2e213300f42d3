# Breaks: same shape (dimensions of length 1 are dropped).
# loses: shape
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    return np.squeeze(1 / (1 + np.exp(-z)))
