# Breaks: same shape (flat).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return np.ravel(s * (1 - s))
