# Unusual: two while loops.
def matvec_loop(A, x):
    m, n = A.shape
    out = np.zeros(m)
    i = 0
    while i < m:
        j = 0
        while j < n:
            out[i] += A[i, j] * x[j]
            j += 1
        i += 1
    return out
