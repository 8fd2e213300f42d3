# Breaks: value (squared distances, the root is missing).
# loses: values
def pairwise_distances_loop(X, Y):
    m, d = X.shape
    k = Y.shape[0]
    out = np.zeros((m, k))
    for i in range(m):
        for j in range(k):
            for c in range(d):
                out[i, j] += (X[i, c] - Y[j, c]) ** 2
    return out
