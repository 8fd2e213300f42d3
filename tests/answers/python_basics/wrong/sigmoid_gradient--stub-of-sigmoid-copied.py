# Breaks: the stub's line is left below the code.
# loses: values, edge, purity
def sigmoid_gradient(z):
    # YOUR CODE HERE
    s = sigmoid(z)
    gradient = s * (1 - s)
    raise NotImplementedError()  # delete this line when you write yours
