# Unusual: np.linalg.norm along the last axis of the broadcast differences.
def pairwise_distances(X, Y):
    difference = X.astype(float)[:, None, :] - Y.astype(float)[None, :, :]
    return np.linalg.norm(difference, axis=-1)
