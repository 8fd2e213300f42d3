# Breaks: value (the derivative of tanh at z).
# loses: values
def sigmoid_gradient(z):
    return 1 - np.tanh(z) ** 2
