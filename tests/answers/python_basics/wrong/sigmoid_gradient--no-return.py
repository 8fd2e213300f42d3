# Breaks: a result (it is computed, and not returned).
# loses: values, edge, purity
def sigmoid_gradient(z):
    s = sigmoid(z)
    s = s * (1 - s)
