# Breaks: value (clipped at 1e-8, so equal points are 1e-4 apart).
# loses: edge
def pairwise_distances(A, B):
    s = (A**2).sum(1)[:, None] + (B**2).sum(1) - 2 * A @ B.T
    return np.sqrt(np.maximum(s, 1e-8))
