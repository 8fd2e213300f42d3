# Breaks: no Python-level loop (a for over the d coordinates).
# loses: rules
def pairwise_distances(X, Y):
    squares = np.zeros((X.shape[0], Y.shape[0]))
    for c in range(X.shape[1]):
        squares += np.subtract.outer(X[:, c].astype(float), Y[:, c].astype(float)) ** 2
    return np.sqrt(squares)
