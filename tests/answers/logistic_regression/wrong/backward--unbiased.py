# Breaks: 1/m (m - 1).
# loses: values
def backward(X, A, Y):
    E, m = A - Y, max(X.shape[1] - 1, 1)
    return X @ E.T / m, float(E.sum() / m)
