# Breaks: a loop version needs an explicit Python loop (calls the vectorized version).
def pairwise_distances_loop(X, Y):
    return pairwise_distances(X, Y)
