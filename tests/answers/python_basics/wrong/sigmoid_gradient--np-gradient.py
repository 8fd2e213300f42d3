# Breaks: value (np.gradient: differences between neighbours).
def sigmoid_gradient(z):
    return np.gradient(sigmoid(z))
