# Breaks: shape and value (x times A along the columns: (n,) and A[j, i]).
# loses: values
def matvec_loop(A, x):
    m, n = A.shape
    out = np.zeros(n)
    for i in range(n):
        for j in range(min(m, n)):
            out[i] += A[j, i] * x[j]
    return out
