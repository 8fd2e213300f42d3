# Breaks: dz = a - y (the derivative of the sigmoid is left out).
# loses: values
def backward(X, A, Y):
    A = np.clip(A, 1e-12, 1 - 1e-12)
    dA = -Y / A + (1 - Y) / (1 - A)
    m = X.shape[1]
    return X @ dA.T / m, float(np.sum(dA) / m)
