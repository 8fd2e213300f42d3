# Breaks: no numpy sum inside (norm of a row).
# loses: rules
from numpy.linalg import norm


def pairwise_distances_loop(A, B):
    return np.array([[norm(p - q) for q in B] for p in A])
