# Breaks: value (the sigmoid comes back).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return s
