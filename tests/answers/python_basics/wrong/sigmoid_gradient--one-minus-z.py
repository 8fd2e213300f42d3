# Breaks: value (1 - z in place of 1 - s).
# loses: values, edge
def sigmoid_gradient(z):
    s = sigmoid(z)
    return s * (1 - z)
