# Breaks: value (one factor s too many).
# loses: values
def sigmoid_gradient(z):
    s = sigmoid(z)
    return s**2 * (1 - s)
