# Breaks: no recursion (halves the rows until one is left).
# loses: rules
def matvec(A, x):
    if len(A) == 1:
        return np.array([A[0] @ x])
    half = len(A) // 2
    return np.concatenate((matvec(A[:half], x), matvec(A[half:], x)))
