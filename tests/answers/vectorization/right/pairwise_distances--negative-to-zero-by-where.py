# Unusual: np.where takes the place of np.maximum, np.add.outer adds the squared norms.
def pairwise_distances(X, Y):
    P, Q = X.astype(np.float64), Y.astype(np.float64)
    squares = np.add.outer(np.einsum("ij,ij->i", P, P), np.einsum("ij,ij->i", Q, Q))
    squares = squares - 2 * np.inner(P, Q)
    return np.where(squares > 0, squares, 0) ** 0.5
