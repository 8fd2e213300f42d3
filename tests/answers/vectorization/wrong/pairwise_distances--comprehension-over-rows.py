# Breaks: no Python-level loop (a comprehension, half vectorized).
# loses: rules
def pairwise_distances(X, Y):
    return np.array([np.linalg.norm(Y - x, axis=1) for x in X])
