# Unusual: the difference of two rows by numpy (no product, no sum), squares one by one.
def pairwise_distances_loop(A, B):
    D = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            s = 0.0
            for d in A[i] - B[j]:
                s += d * d
            D[i, j] = s**0.5
    return D
