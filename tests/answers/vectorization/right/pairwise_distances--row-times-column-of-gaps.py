# Unusual: every difference as a row times itself as a column.
def pairwise_distances(A, B):
    d = (A.astype(float)[:, None] - B.astype(float)[None])[..., None, :]
    return np.sqrt((d @ np.swapaxes(d, -1, -2))[..., 0, 0])
