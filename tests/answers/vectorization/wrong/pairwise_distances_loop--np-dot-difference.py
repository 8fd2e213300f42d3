# Breaks: no numpy product inside (@ of the difference with itself).
# loses: rules
def pairwise_distances_loop(A, B):
    D = np.zeros((len(A), len(B)))
    for i, p in enumerate(A):
        for j, q in enumerate(B):
            d = p - q
            D[i, j] = np.sqrt(d @ d)
    return D
