# Breaks: shape (A.T @ x works only for square A).
# loses: values
def matvec(A, x):
    return np.dot(A.T, x)
