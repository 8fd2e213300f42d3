# Breaks: single numbers in the loop (np.hypot squares and adds whole rows).
# loses: rules
def pairwise_distances_loop(A, B):
    D = np.zeros((len(A), len(B)))
    for i, p in enumerate(A):
        for c in range(A.shape[1]):
            D[i] = np.hypot(D[i], p[c] - B[:, c])
    return D
