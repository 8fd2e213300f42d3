# Unusual: while True with a break, one list of results.
def matvec_loop(A, x):
    m, n = np.shape(A)
    results, i, j, total = [], 0, 0, 0.0
    while True:
        total += A[i, j] * x[j]
        j += 1
        if j == n:
            results.append(total)
            i, j, total = i + 1, 0, 0.0
        if i == m:
            break
    return np.array(results)
