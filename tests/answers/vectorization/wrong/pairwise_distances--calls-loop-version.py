# Breaks: no Python-level loop (calls the loop version).
# loses: rules
def pairwise_distances(X, Y):
    return pairwise_distances_loop(np.asarray(X, dtype=float), np.asarray(Y, dtype=float))
