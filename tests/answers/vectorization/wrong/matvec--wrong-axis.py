# Breaks: shape and value (adds along axis 0).
# loses: values
def matvec(A, x):
    return np.sum(A * x, axis=0)
