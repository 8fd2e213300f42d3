# Unusual: builds on the loop version of the dot product.
def matvec_loop(A, x):
    return np.array([dot_loop(row, x) for row in A], dtype=float)
