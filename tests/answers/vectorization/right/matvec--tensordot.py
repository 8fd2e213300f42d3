# Unusual: tensordot.
def matvec(A, x):
    return np.tensordot(A, x, axes=(1, 0))
