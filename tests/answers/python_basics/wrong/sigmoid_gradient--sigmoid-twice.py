# Breaks: derivative at z (taken at sigmoid(z)).
# loses: values
def sigmoid_gradient(z):
    a = sigmoid(z)
    return sigmoid(a) * (1 - sigmoid(a))
