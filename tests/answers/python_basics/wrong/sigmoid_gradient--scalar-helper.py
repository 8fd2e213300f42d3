# Breaks: any shape (built on the function for one number).
# loses: values, edge, purity
def sigmoid_gradient(z):
    s = sigmoid_scalar(z)
    return s * (1 - s)
