# Unusual: the loop over the columns is the outer one.
def matvec_loop(A, x):
    out = np.zeros(len(A))
    for j, factor in enumerate(x):
        for i in range(len(A)):
            out[i] += A[i, j] * factor
    return out
