# Breaks: value (the result has A's dtype, which cuts when A holds integers and x floats).
# loses: values
def matvec_loop(A, x):
    out = np.zeros(A.shape[0], dtype=A.dtype)
    for i in range(A.shape[0]):
        total = 0.0
        for j in range(A.shape[1]):
            total += A[i, j] * x[j]
        out[i] = total
    return out
