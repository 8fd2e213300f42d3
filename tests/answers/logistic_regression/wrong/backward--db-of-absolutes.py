# Breaks: db is the mean of A - Y, with its sign.
# loses: values
def backward(X, A, Y):
    E = A - Y
    return X @ E.T / X.shape[1], float(np.mean(np.abs(E)))
