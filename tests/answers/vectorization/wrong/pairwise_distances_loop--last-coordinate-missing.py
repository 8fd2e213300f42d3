# Breaks: value (the loop over the coordinates stops one short).
# loses: values
def pairwise_distances_loop(X, Y):
    out = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            total = 0.0
            for c in range(X.shape[1] - 1):
                total += (X[i, c] - Y[j, c]) ** 2
            out[i, j] = np.sqrt(total)
    return out
