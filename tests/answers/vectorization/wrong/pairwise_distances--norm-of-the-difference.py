# Breaks: every pair (only rows of the same number).
# loses: values
def pairwise_distances(A, B):
    return np.linalg.norm(A - B, axis=1)
