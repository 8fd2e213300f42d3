# Unusual: math.dist for each pair.
def pairwise_distances_loop(A, B):
    return np.array([[math.dist(p, q) for q in B] for p in A])
