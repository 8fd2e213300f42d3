# Breaks: no itertools over elements, no comprehension.
# loses: rules
import itertools


def pairwise_distances(X, Y):
    distances = [math.dist(x, y) for x, y in itertools.product(X, Y)]
    return np.array(distances).reshape(len(X), len(Y))
