# Breaks: value (a 1e-8 under the root against nan makes identical points 1e-4 apart).
# loses: values, edge
def pairwise_distances(X, Y):
    x2 = np.sum(X ** 2, axis=1, keepdims=True)
    y2 = np.sum(Y ** 2, axis=1)
    return np.sqrt(x2 + y2 - 2 * np.dot(X, Y.T) + 1e-8)
