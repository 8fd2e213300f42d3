# Breaks: shape and value (adds along axis 1, over the points of Y).
# loses: values
def pairwise_distances(X, Y):
    return np.sqrt(np.sum((X[:, None, :] - Y[None, :, :]) ** 2, axis=1))
