# Breaks: value (the result has X's dtype, so integer points get cut distances).
# loses: edge
def pairwise_distances_loop(X, Y):
    out = np.zeros((X.shape[0], Y.shape[0]), dtype=X.dtype)
    for i in range(X.shape[0]):
        for j in range(Y.shape[0]):
            total = 0.0
            for c in range(X.shape[1]):
                total += (X[i, c] - Y[j, c]) ** 2
            out[i, j] = math.sqrt(total)
    return out
