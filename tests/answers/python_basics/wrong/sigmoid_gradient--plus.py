# Breaks: value (s (1 + s)).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return s * (1 + s)
