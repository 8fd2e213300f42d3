# Breaks: value (cast back to X's dtype, integer points get cut distances).
# loses: edge
def pairwise_distances(X, Y):
    difference = X[:, None, :] - Y[None, :, :]
    return np.sqrt((difference ** 2).sum(axis=-1)).astype(X.dtype)
