# Breaks: no numpy product inside (A[i] * x, added up by a loop).
# loses: rules
def matvec_loop(A, x):
    y = np.zeros(A.shape[0])
    for i in range(A.shape[0]):
        for v in A[i] * x:
            y[i] += v
    return y
