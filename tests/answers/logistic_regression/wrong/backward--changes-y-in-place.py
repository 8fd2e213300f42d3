# Breaks: Y is unchanged.
# loses: purity
def backward(X, A, Y):
    if Y.dtype.kind == "f":
        Y -= A
        return -X @ Y.T / X.shape[1], float(-np.mean(Y))
    E = A - Y
    return X @ E.T / X.shape[1], float(np.mean(E))
