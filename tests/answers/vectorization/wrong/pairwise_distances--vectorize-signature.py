# Breaks: no np.vectorize (with a signature, a Python call per pair).
# loses: rules
_distance = np.vectorize(lambda x, y: np.linalg.norm(x - y), signature="(d),(d)->()")


def pairwise_distances(X, Y):
    return _distance(X[:, None, :], Y[None, :, :])
