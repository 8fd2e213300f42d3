# Unusual: np.hypot.reduce over the coordinates (a ufunc method).
def pairwise_distances(X, Y):
    difference = np.subtract(X[:, None, :], Y[None, :, :], dtype=float)
    return np.hypot.reduce(difference, axis=2)
