# Unusual: repeat, tile, reshape.
def pairwise_distances(A, B):
    m, k = len(A), len(B)
    d = np.repeat(A, k, axis=0) - np.tile(B, (m, 1))
    return np.linalg.norm(d, axis=1).reshape(m, k)
