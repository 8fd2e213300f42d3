# Breaks: value (1 - e^(-z), which is 0 at 0).
# loses: values
def sigmoid(z):
    return 1 / (1 - np.exp(-z))
