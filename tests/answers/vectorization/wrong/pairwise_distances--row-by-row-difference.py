# Breaks: shape (X - Y row by row, only for m = k).
# loses: values
def pairwise_distances(X, Y):
    return np.sqrt(np.sum((X - Y) ** 2, axis=1))
