# Breaks: a loop version needs an explicit Python loop (calls the vectorized matvec).
def matvec_loop(A, x):
    return matvec(A, x)
