# Unusual: a helper function with zip, pow and np.sqrt of a number.
def _distance(p, q):
    total = 0
    for u, v in zip(p, q):
        total += pow(u - v, 2)
    return np.sqrt(total)


def pairwise_distances_loop(A, B):
    out = np.empty((A.shape[0], B.shape[0]))
    for i, p in enumerate(A):
        for j, q in enumerate(B):
            out[i][j] = _distance(p, q)
    return out
