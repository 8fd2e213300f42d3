# Breaks: 1/m (m is taken from Y.shape[0], which is 1).
# loses: values
def backward(X, A, Y):
    m = Y.shape[0]
    return X @ (A - Y).T / m, float(np.sum(A - Y) / m)
