# Breaks: dw (n, 1) (the product fits one example only).
# loses: values
def backward(X, A, Y):
    m = X.shape[1]
    return X @ (A - Y) / m, float(np.mean(A - Y))
