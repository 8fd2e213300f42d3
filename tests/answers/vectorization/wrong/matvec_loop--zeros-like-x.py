# Breaks: shape (zeros_like(x) has n elements, not m; and x's dtype).
# loses: values
def matvec_loop(A, x):
    out = np.zeros_like(x)
    for i in range(A.shape[0]):
        for j in range(A.shape[1]):
            out[i] += A[i, j] * x[j]
    return out
