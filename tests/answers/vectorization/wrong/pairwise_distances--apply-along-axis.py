# Breaks: no np.apply_along_axis (a Python call per row).
# loses: rules
def pairwise_distances(X, Y):
    return np.apply_along_axis(lambda x: np.sqrt(np.sum((Y - x) ** 2, axis=1)), 1, X)
