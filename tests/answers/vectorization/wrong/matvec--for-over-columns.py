# Breaks: no Python-level loop (a for over the columns).
# loses: rules
def matvec(A, x):
    result = np.zeros(A.shape[0])
    for j in range(A.shape[1]):
        result += A[:, j] * x[j]
    return result
