# Unusual: transposed points, so that the sum runs along axis 0.
def pairwise_distances(X, Y):
    columns = X.T.astype(float)[:, :, None] - Y.T.astype(float)[:, None, :]
    return np.sqrt((columns ** 2).sum(axis=0))
