# Breaks: shape ((1, m), keepdims was kept and turned).
# loses: values
def matvec(A, x):
    return np.sum(A * x, axis=1, keepdims=True).T
