# Breaks: value (the chain rule for something that is not there).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return z * s * (1 - s)
