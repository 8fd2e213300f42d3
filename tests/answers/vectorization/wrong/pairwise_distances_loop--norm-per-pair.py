# Breaks: no numpy sum over the data in a loop version (np.linalg.norm per pair).
# loses: rules
def pairwise_distances_loop(X, Y):
    out = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            out[i, j] = np.linalg.norm(X[i] - Y[j])
    return out
