# Breaks: squares under the root (absolute differences).
# loses: values
def pairwise_distances(A, B):
    return np.sqrt(np.sum(np.abs(A[:, np.newaxis] - B[np.newaxis]), axis=2))
