# Unusual: norm imported from numpy.linalg, np.newaxis on both sides.
from numpy.linalg import norm


def pairwise_distances(A, B):
    return norm(np.subtract(A[:, np.newaxis], B[np.newaxis]), axis=-1)
