# Unusual: the expansion of centred points, clipped at 0, with a lambda for the squares.
def pairwise_distances(A, B):
    squares = lambda P: np.einsum("ij,ij->i", P, P)
    A, B = np.asarray(A, float), np.asarray(B, float)
    shift = A.mean(axis=0)
    A, B = A - shift, B - shift
    return np.sqrt(np.clip(squares(A)[:, None] + squares(B)[None] - 2.0 * A @ B.T, 0.0, None))
