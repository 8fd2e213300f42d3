# Unusual: dot of the transpose.
def matvec(A, x):
    return x.dot(A.T)
