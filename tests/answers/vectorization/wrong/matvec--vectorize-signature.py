# Breaks: no np.vectorize (a signature doesn't make it a compiled loop).
# loses: rules
def matvec(A, x):
    row_dot = np.vectorize(np.dot, signature="(n),(n)->()")
    return row_dot(A, x)
