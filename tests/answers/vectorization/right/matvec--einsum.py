# Unusual: einsum.
def matvec(A, x):
    return np.einsum("ij,j->i", A, x)
