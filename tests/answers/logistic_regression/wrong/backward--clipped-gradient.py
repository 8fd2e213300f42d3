# Breaks: the gradient as it is (clipped to the range from -10 to 10).
# loses: values
def backward(X, A, Y):
    E = A - Y
    dw = X @ E.T / X.shape[1]
    return np.clip(dw, -10, 10), float(np.mean(E))
