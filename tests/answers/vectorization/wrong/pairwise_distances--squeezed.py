# Breaks: shape (squeeze loses axes of length 1).
# loses: edge
def pairwise_distances(A, B):
    return np.squeeze(np.sqrt(((A[:, None] - B) ** 2).sum(-1)))
