# Breaks: value (mean over the coordinates in place of sum).
# loses: values
def pairwise_distances(X, Y):
    return np.sqrt(np.mean((X[:, None, :] - Y[None, :, :]) ** 2, axis=2))
