# Breaks: same shape (one mean for the whole array).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return np.mean(s * (1 - s))
