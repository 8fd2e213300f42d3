# Breaks: X is unchanged.
# loses: purity
def backward(X, A, Y):
    E = A - Y
    if X.dtype.kind == "f":
        X /= X.shape[1]
        return X @ E.T, float(np.mean(E))
    return X @ E.T / X.shape[1], float(np.mean(E))
