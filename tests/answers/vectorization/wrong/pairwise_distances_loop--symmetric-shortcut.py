# Breaks: value (fills only j > i and mirrors, as if Y were X).
# loses: values
def pairwise_distances_loop(X, Y):
    m, k = X.shape[0], Y.shape[0]
    out = np.zeros((m, k))
    for i in range(m):
        for j in range(i + 1, k):
            total = 0.0
            for c in range(X.shape[1]):
                total += (X[i, c] - Y[j, c]) ** 2
            out[i, j] = math.sqrt(total)
            if j < m and i < k:
                out[j, i] = out[i, j]
    return out
