# Breaks: shape ((m, 1) in place of (m,)).
# loses: values
def matvec_loop(A, x):
    out = np.zeros((A.shape[0], 1))
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            out[i, 0] += A[i, j] * x[j]
    return out
