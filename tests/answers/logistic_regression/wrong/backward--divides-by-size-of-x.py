# Breaks: 1/m (divided by n times m).
# loses: values
def backward(X, A, Y):
    E = A - Y
    return X @ E.T / X.size, float(np.mean(E))
