# Unusual: from the derivative of tanh.
def sigmoid_gradient(z):
    t = np.tanh(np.asarray(z, dtype=float) / 2)
    return (1 - t * t) / 4
