# Breaks: same shape (dimensions of length 1 are dropped).
# loses: values
def sigmoid_gradient(z):
    s = np.squeeze(sigmoid(z))
    return s * (1 - s)
