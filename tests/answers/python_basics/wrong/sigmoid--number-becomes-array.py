# Breaks: same shape (a number or a 0-d array comes back with shape (1,)).
# loses: shape
def sigmoid(z):
    z = np.atleast_1d(np.asarray(z, dtype=float))
    return 1 / (1 + np.exp(-z))
