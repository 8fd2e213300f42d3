# Breaks: value (another curve, from -1 to 1).
# loses: values
def sigmoid(z):
    return np.tanh(z)
