# Breaks: input unchanged (moves the caller's points so that Y[0] is the origin).
# loses: purity
def pairwise_distances_loop(X, Y):
    origin = Y[0].tolist()
    for points in (X, Y):
        for i in range(len(points)):
            for c in range(len(origin)):
                points[i, c] -= origin[c]
    out = np.zeros((len(X), len(Y)))
    for i in range(len(X)):
        for j in range(len(Y)):
            out[i, j] = math.sqrt(sum((p - q) ** 2 for p, q in zip(X[i], Y[j])))
    return out
