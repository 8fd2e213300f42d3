# Unusual: the distance of one pair is a nested helper function.
def pairwise_distances_loop(X, Y):
    def distance(x, y):
        squares = 0.0
        for p, q in zip(x, y):
            squares += (float(p) - float(q)) ** 2
        return np.sqrt(squares)

    out = np.empty((X.shape[0], Y.shape[0]))
    for i, j in np.ndindex(*out.shape):
        out[i, j] = distance(X[i], Y[j])
    return out
