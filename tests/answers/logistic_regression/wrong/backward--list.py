# Breaks: dw is an array.
# loses: shape
def backward(X, A, Y):
    E = A - Y
    return (X @ E.T / X.shape[1]).tolist(), float(np.mean(E))
