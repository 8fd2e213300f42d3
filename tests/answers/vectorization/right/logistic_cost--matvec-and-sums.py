# Unusual: builds on matvec, and takes the two sums apart.
def logistic_cost(w, b, X, Y):
    z = matvec(X.T, w[:, 0]) + b
    y = Y.reshape(-1)
    return float((np.add.reduce(np.logaddexp(0, z)) - y @ z) / y.size)
