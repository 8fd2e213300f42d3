# Breaks: an explicit loop (a comprehension over two names is none).
# loses: rules
def pairwise_distances_loop(A, B):
    P, Q = [np.asarray(points, dtype=float) for points in (A, B)]
    return np.sqrt(np.subtract(P[:, None, :], Q)[..., :] ** 2 @ np.ones(P.shape[1]))
