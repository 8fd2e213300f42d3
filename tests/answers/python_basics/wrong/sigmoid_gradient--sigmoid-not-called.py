# Breaks: s is a value (here the function itself).
# loses: values, edge, purity
def sigmoid_gradient(z):
    s = sigmoid
    return s * (1 - s)
