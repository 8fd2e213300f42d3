# Unusual: the absolute value keeps the root real.
def pairwise_distances(A, B):
    s = (A**2).sum(1).reshape(-1, 1) + (B**2).sum(1) - 2 * np.dot(A, B.T)
    return np.sqrt(np.abs(s))
