# Breaks: no numpy product inside a loop version (row * x, added by Python's sum).
# loses: rules
def matvec_loop(A, x):
    return np.array([sum(row * x) for row in A])
