# Breaks: value (s divided by 1 - s, which runs away far out).
# loses: values, edge
def sigmoid_gradient(z):
    s = sigmoid(z)
    return s / (1 - s)
