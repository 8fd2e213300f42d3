# Breaks: a sum over j (= in place of +=).
# loses: values
def matvec_loop(A, x):
    m, n = A.shape
    result = np.zeros(m)
    for i in range(m):
        for j in range(n):
            result[i] = A[i, j] * x[j]
    return result
