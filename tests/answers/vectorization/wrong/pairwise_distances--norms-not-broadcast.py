# Breaks: value (both squared norms are rows, so it is right only for m = k and not even then).
# loses: values
def pairwise_distances(X, Y):
    x2 = np.sum(X ** 2, axis=1)
    y2 = np.sum(Y ** 2, axis=1)
    return np.sqrt(np.maximum(x2 + y2 - 2 * X @ Y.T, 0))
