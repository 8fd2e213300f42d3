# Breaks: value (range(len(A)) for the columns too, right only for square A).
# loses: values
def matvec_loop(A, x):
    n = len(A)
    out = np.zeros(n)
    for i in range(n):
        for j in range(n):
            out[i] += A[i, j] * x[j]
    return out
