# Unusual: while loops.
def pairwise_distances_loop(X, Y):
    xs, ys = X.tolist(), Y.tolist()
    out = np.zeros((len(xs), len(ys)))
    i = 0
    while i < len(xs):
        j = 0
        while j < len(ys):
            c, total = 0, 0.0
            while c < len(xs[i]):
                total += (xs[i][c] - ys[j][c]) ** 2
                c += 1
            out[i, j] = total ** 0.5
            j += 1
        i += 1
    return out
