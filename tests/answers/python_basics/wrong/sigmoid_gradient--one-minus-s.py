# Breaks: value (the factor s is missing).
# loses: values
def sigmoid_gradient(z):
    return 1 - sigmoid(z)
