# Breaks: no recursion (halves X until one row is left).
# loses: rules
def pairwise_distances(X, Y):
    if len(X) <= 1:
        return np.sqrt(((X[:, None, :] - Y[None, :, :]) ** 2).sum(axis=2))
    half = len(X) // 2
    return np.vstack([pairwise_distances(X[:half], Y), pairwise_distances(X[half:], Y)])
