# Unusual: inner product, average, numpy scalar for db.
def backward(X, A, Y):
    dz = np.subtract(A, Y)
    return np.inner(X, dz) / dz.size, np.average(dz)
