# Breaks: shape (m,) out (a column).
# loses: values
def matvec(A, x):
    return A @ x.reshape(-1, 1)
