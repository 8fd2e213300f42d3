# Breaks: no Python-level loop (a comprehension over the points, behind a name).
# loses: rules
def pairwise_distances(A, B):
    points = list(A)
    return np.array([np.sqrt(np.sum((p - B) ** 2, axis=1)) for p in points])
