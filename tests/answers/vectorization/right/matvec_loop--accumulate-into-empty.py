# Unusual: np.empty, transposed loops, +=.
def matvec_loop(A, x):
    m = len(A)
    y = np.empty(m, dtype=float)
    y.fill(0)
    for j, v in enumerate(x):
        for i in range(m):
            y[i] += A[i][j] * v
    return y
