# Breaks: no Python-level loop (calls the loop version).
# loses: rules
def matvec(A, x):
    return matvec_loop(A, x)
