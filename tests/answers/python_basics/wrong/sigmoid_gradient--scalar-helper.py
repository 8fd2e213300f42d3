# Breaks: any shape (built on the function for one number).
def sigmoid_gradient(z):
    s = sigmoid_scalar(z)
    return s * (1 - s)
