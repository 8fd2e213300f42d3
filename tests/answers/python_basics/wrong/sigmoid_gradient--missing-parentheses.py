# Breaks: value (s * 1 - s is always 0).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return s * 1 - s
