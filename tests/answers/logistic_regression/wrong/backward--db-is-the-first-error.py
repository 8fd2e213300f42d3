# Breaks: db is the mean over all examples.
# loses: values
def backward(X, A, Y):
    E = A - Y
    return X @ E.T / X.shape[1], float(E[0, 0])
