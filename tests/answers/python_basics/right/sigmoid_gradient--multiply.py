# Unusual: np.multiply and np.subtract.
def sigmoid_gradient(z):
    s = sigmoid(z)
    return np.multiply(s, np.subtract(1.0, s))
