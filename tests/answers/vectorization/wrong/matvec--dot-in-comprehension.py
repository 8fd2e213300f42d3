# Breaks: no Python-level loop (a comprehension over the rows).
# loses: rules
def matvec(A, x):
    return np.array([np.dot(row, x) for row in A])
