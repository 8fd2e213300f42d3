# Breaks: no numpy product inside a loop version (row @ x in a comprehension).
# loses: rules
def matvec_loop(A, x):
    return np.array([row @ x for row in A])
