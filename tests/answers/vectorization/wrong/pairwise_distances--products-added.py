# Breaks: value (a + b + 2ab, where 2ab is subtracted).
# loses: values
def pairwise_distances(A, B):
    squares = np.sum(A**2, axis=1)[:, None] + np.sum(B**2, axis=1)
    return np.sqrt(np.maximum(squares + 2 * A @ B.T, 0))
