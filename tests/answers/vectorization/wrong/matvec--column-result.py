# Breaks: shape ((m, 1) in place of (m,)).
# loses: values
def matvec(A, x):
    return A @ x.reshape(-1, 1)
