# The square is taken off.
def sigmoid_gradient(z):
    s = sigmoid(z)
    return s - np.square(s)
