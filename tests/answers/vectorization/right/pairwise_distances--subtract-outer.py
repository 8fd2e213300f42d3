# Unusual: a big subtract.outer and its diagonal over the coordinates.
def pairwise_distances(A, B):
    d = np.subtract.outer(A, B)
    return np.sqrt(np.einsum("icjc->ij", d * d))
