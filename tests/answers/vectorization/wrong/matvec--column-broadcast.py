# Breaks: value (x as a column scales the rows, right shape only when m = n).
# loses: values
def matvec(A, x):
    return (A * x[:, np.newaxis]).sum(axis=1)
