# Breaks: the gradient as it is (brought to length 1).
# loses: values
def backward(X, A, Y):
    E = A - Y
    dw = X @ E.T / X.shape[1]
    return dw / (np.linalg.norm(dw) + 1e-12), float(np.mean(E))
