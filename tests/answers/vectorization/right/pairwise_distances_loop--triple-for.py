# Unusual: turns every coordinate into a Python float first.
def pairwise_distances_loop(X, Y):
    m, d = X.shape
    k = Y.shape[0]
    out = np.zeros((m, k))
    for i in range(m):
        for j in range(k):
            total = 0.0
            for c in range(d):
                difference = float(X[i, c]) - float(Y[j, c])
                total += difference * difference
            out[i, j] = math.sqrt(total)
    return out
