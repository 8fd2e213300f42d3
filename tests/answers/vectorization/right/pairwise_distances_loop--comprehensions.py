# Unusual: nothing but comprehensions and Python's sum.
def pairwise_distances_loop(X, Y):
    xs, ys = X.tolist(), Y.tolist()
    return np.array(
        [[math.sqrt(sum((p - q) ** 2 for p, q in zip(x, y))) for y in ys] for x in xs]
    ).reshape(len(xs), len(ys))
