# Breaks: a result (numpy has no matmull).
# loses: values, rules, purity
def matvec(A, x):
    return np.matmull(A, x)
