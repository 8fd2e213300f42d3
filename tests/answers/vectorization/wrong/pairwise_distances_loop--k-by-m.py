# Breaks: shape ((k, m), the loops are the wrong way round).
# loses: values
def pairwise_distances_loop(X, Y):
    return np.array([[math.sqrt(sum((p - q) ** 2 for p, q in zip(x, y))) for x in X] for y in Y])
