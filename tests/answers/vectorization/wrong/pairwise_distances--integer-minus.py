# Breaks: value (the points of B are cut to the type of A).
# loses: edge
def pairwise_distances(A, B):
    B = B.astype(A.dtype)
    return np.sqrt(((A[:, None] - B) ** 2).sum(2))
