# Breaks: a loop version needs an explicit Python loop (calls the vectorized matvec).
# loses: values, rules, purity
def matvec_loop(A, x):
    return matvec(A, x)
