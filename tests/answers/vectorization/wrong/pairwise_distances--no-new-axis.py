# Breaks: shapes (m, d) and (k, d) don't broadcast.
# loses: values
def pairwise_distances(A, B):
    return np.sqrt(np.sum((A - B) ** 2, axis=1))
