# Breaks: value (squared distances).
# loses: values
def pairwise_distances(X, Y):
    difference = X[:, np.newaxis, :] - Y[np.newaxis, :, :]
    return np.sum(difference ** 2, axis=-1)
