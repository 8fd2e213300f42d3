# Breaks: the slope of the sigmoid (of 2z).
# loses: values
def sigmoid_gradient(z):
    s = 0.5 * (1 + np.tanh(z))
    return s * (1 - s)
