# Breaks: value (absolute differences under the root).
# loses: values
def pairwise_distances_loop(A, B):
    D = np.zeros((A.shape[0], B.shape[0]))
    for i in range(A.shape[0]):
        for j in range(B.shape[0]):
            total = 0.0
            for c in range(A.shape[1]):
                difference = A[i, c] - B[j, c]
                total += abs(difference)
            D[i, j] = math.sqrt(total)
    return D
