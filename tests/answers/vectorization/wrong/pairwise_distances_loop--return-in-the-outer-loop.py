# Breaks: every row is filled (the return stands inside the outer loop).
# loses: values
def pairwise_distances_loop(A, B):
    result = np.zeros((len(A), len(B)))
    for i in range(len(A)):
        for j in range(len(B)):
            total = 0.0
            for k in range(A.shape[1]):
                total += (A[i, k] - B[j, k]) ** 2
            result[i, j] = math.sqrt(total)
        return result
