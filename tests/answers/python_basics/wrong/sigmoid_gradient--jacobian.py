# Breaks: same shape (a vector gives a square matrix).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    ds = s * (1 - s)
    if np.ndim(ds) == 1:
        return np.diag(ds)
    return ds
