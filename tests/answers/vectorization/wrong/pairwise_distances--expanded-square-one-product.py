# Breaks: value (x² + y² − xy, the factor 2 is missing).
# loses: values
def pairwise_distances(X, Y):
    x2 = (X ** 2).sum(axis=1, keepdims=True)
    y2 = (Y ** 2).sum(axis=1)
    return np.sqrt(np.maximum(x2 + y2 - X @ Y.T, 0))
