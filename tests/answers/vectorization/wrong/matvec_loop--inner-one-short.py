# Breaks: value (the last column is never used).
# loses: values
def matvec_loop(A, x):
    m, n = A.shape
    out = np.zeros(m)
    for i in range(m):
        for j in range(n - 1):
            out[i] += A[i, j] * x[j]
    return out
