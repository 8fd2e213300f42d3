# Breaks: input unchanged (centres the caller's points in place).
# loses: purity
def pairwise_distances(X, Y):
    center = X.mean(axis=0)
    X -= center
    Y -= center
    squares = (X ** 2).sum(1)[:, None] + (Y ** 2).sum(1) - 2 * X @ Y.T
    return np.sqrt(np.maximum(squares, 0))
