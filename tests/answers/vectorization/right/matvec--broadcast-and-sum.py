# Unusual: A * x and a sum along axis 1.
def matvec(A, x):
    scaled = A * x[np.newaxis, :]
    return scaled.sum(axis=1)
