# Breaks: a loop version needs an explicit Python loop (this one is only A.dot(x)).
# loses: rules
def matvec_loop(A, x):
    return A.dot(x)
