# Breaks: value (tanh of z, not of its half).
# loses: values
def sigmoid(z):
    return 0.5 * (1 + np.tanh(z))
