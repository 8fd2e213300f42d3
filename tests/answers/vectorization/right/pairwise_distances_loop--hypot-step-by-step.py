# Unusual: adds one coordinate at a time with math.hypot.
def pairwise_distances_loop(X, Y):
    out = np.zeros((len(X), len(Y)))
    for i, x in enumerate(X):
        for j, y in enumerate(Y):
            distance = 0.0
            for p, q in zip(x, y):
                distance = math.hypot(distance, float(p) - float(q))
            out[i, j] = distance
    return out
