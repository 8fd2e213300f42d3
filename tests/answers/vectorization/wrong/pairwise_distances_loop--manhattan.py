# Breaks: value (the root of each square before adding: city-block distances).
# loses: values
def pairwise_distances_loop(X, Y):
    return np.array([[sum(math.sqrt((p - q) ** 2) for p, q in zip(x, y)) for y in Y] for x in X])
