# Breaks: shape (range(len(X)) for Y too, right only when m = k).
# loses: values
def pairwise_distances_loop(X, Y):
    m = len(X)
    out = np.zeros((m, m))
    for i in range(m):
        for j in range(m):
            total = 0.0
            for c in range(X.shape[1]):
                total += (float(X[i, c]) - float(Y[j, c])) ** 2
            out[i, j] = math.sqrt(total)
    return out
