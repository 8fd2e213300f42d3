# Breaks: value (from -1 to 1: not moved up and halved).
# loses: values
def sigmoid(z):
    return np.tanh(z / 2)
