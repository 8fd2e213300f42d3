# Breaks: never nan (the expanded square is slightly negative at identical points).
# loses: edge
def pairwise_distances(X, Y):
    x2 = np.sum(X ** 2, axis=1)[:, None]
    y2 = np.sum(Y ** 2, axis=1)[None, :]
    return np.sqrt(x2 + y2 - 2 * X @ Y.T)
