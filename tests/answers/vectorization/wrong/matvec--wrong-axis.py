# Breaks: shape and value (adds along axis 0).
def matvec(A, x):
    return np.sum(A * x, axis=0)
