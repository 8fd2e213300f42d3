# Breaks: input unchanged (A *= x writes into the caller's matrix).
# loses: purity
def matvec(A, x):
    A *= x
    return A.sum(axis=1)
