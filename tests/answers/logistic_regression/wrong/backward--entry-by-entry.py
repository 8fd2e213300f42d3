# Breaks: dw has shape (n, 1) (no sum over the examples).
# loses: values
def backward(X, A, Y):
    error = A - Y
    return X * error / X.shape[1], float(np.mean(error))
