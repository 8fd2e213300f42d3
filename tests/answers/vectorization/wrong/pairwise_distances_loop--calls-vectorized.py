# Breaks: a loop version needs an explicit Python loop (calls the vectorized version).
# loses: values, edge, rules, purity
def pairwise_distances_loop(X, Y):
    return pairwise_distances(X, Y)
