# Breaks: no Python-level loop (calls the loop version).
def pairwise_distances(X, Y):
    return pairwise_distances_loop(np.asarray(X, dtype=float), np.asarray(Y, dtype=float))
