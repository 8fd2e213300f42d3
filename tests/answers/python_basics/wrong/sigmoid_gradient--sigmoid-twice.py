# Breaks: derivative at z (taken at sigmoid(z)).
def sigmoid_gradient(z):
    a = sigmoid(z)
    return sigmoid(a) * (1 - sigmoid(a))
