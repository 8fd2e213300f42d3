# Breaks: no numpy product inside (squares of a whole row).
# loses: rules
def pairwise_distances_loop(A, B):
    D = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            D[i, j] = math.sqrt(sum((A[i] - B[j]) ** 2))
    return D
