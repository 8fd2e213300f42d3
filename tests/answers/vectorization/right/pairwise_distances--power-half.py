# Unusual: ** 0.5.
def pairwise_distances(A, B):
    d = A[:, None] - B[None, :]
    return np.einsum("ijk,ijk->ij", d, d) ** 0.5
