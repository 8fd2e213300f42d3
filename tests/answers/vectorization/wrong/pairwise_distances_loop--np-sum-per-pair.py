# Breaks: no numpy sum over the data in a loop version (np.sum of squares per pair).
# loses: rules
def pairwise_distances_loop(X, Y):
    out = np.zeros((X.shape[0], Y.shape[0]))
    for i, x in enumerate(X):
        for j, y in enumerate(Y):
            out[i, j] = np.sqrt(np.sum((x - y) ** 2))
    return out
