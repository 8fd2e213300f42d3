# Breaks: no Python-level loop (a helper calls matvec_loop).
# loses: rules
def _work(A, x):
    return matvec_loop(A, x)


def matvec(A, x):
    return _work(A, x)
