# Unusual: a comprehension over a written-out pair of names, which is no loop over data.
def pairwise_distances(A, B):
    P, Q = [np.asarray(points, dtype=float) for points in (A, B)]
    return np.sqrt(np.square(P[:, None] - Q[None]).sum(-1))
