# Unusual: np.square and np.subtract of single numbers, itertools.product.
import itertools


def pairwise_distances_loop(A, B):
    m, k = A.shape[0], B.shape[0]
    D = np.zeros((m, k))
    for i, j in itertools.product(range(m), range(k)):
        D[i, j] = np.sqrt(sum(np.square(np.subtract(A[i, c], B[j, c])) for c in range(A.shape[1])))
    return D
