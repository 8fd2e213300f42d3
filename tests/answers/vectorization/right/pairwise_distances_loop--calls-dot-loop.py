# Unusual: builds on dot_loop, difference by difference.
def pairwise_distances_loop(X, Y):
    out = np.zeros((X.shape[0], Y.shape[0]))
    for i in range(X.shape[0]):
        for j in range(Y.shape[0]):
            difference = np.array([float(p) - float(q) for p, q in zip(X[i], Y[j])])
            out[i, j] = np.sqrt(dot_loop(difference, difference))
    return out
