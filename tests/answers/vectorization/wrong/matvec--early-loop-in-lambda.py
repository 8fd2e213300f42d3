# Breaks: no Python-level loop (a comprehension in a lambda that the function calls).
# loses: rules
_rows = lambda A, x: [np.dot(row, x) for row in A]


def matvec(A, x):
    return np.array(_rows(A, x))
