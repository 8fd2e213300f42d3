# Breaks: value (sums of absolute differences).
# loses: values
def pairwise_distances(X, Y):
    return np.abs(X[:, None, :] - Y[None, :, :]).sum(axis=2)
