# Breaks: value (np.gradient: differences between neighbours).
# loses: values
def sigmoid_gradient(z):
    return np.gradient(sigmoid(z))
