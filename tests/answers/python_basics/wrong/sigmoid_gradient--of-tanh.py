# Breaks: value (1 - s squared is the derivative of tanh).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return 1 - s**2
