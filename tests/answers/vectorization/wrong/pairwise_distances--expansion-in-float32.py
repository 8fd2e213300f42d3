# Breaks: value (the expanded square in float32 misses 1e-6 near identical points).
# loses: values, edge
def pairwise_distances(X, Y):
    X = X.astype(np.float32)
    Y = Y.astype(np.float32)
    squares = (X ** 2).sum(1)[:, None] + (Y ** 2).sum(1)[None, :] - 2 * X @ Y.T
    return np.sqrt(np.maximum(squares, 0))
