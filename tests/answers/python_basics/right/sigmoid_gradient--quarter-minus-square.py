# Unusual: 1/4 - (s - 1/2) squared.
def sigmoid_gradient(z):
    s = sigmoid(np.asarray(z, dtype=float))
    return 0.25 - np.square(s - 0.5)
