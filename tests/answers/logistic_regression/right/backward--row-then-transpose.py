# Unusual: computes the row and transposes it.
def backward(X, A, Y):
    dz = np.subtract(A, Y)
    m = dz.size
    return ((dz @ X.T) / m).T, dz.sum().item() / m
