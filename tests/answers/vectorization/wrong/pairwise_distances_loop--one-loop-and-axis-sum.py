# Breaks: no numpy sum over the data in a loop version (a whole row of distances at once).
# loses: rules
def pairwise_distances_loop(X, Y):
    out = np.empty((X.shape[0], Y.shape[0]))
    for i in range(X.shape[0]):
        out[i] = np.sqrt(((Y - X[i]) ** 2).sum(axis=1))
    return out
