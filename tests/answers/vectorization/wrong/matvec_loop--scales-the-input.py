# Breaks: input unchanged (the products are stored in A).
# loses: purity
def matvec_loop(A, x):
    out = np.zeros(len(A))
    for i in range(len(A)):
        for j in range(len(x)):
            A[i, j] = A[i, j] * x[j]
            out[i] += A[i, j]
    return out
