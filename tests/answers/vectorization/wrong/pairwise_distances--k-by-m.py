# Breaks: shape ((k, m), the new axis is on the wrong side).
# loses: values
def pairwise_distances(X, Y):
    return np.linalg.norm(X - Y[:, None], axis=2)
