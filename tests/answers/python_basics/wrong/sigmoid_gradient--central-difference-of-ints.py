# Breaks: right for ints (the step is added to an array of ints).
# loses: edge
def sigmoid_gradient(z):
    up, down = np.array(z), np.array(z)
    up += np.array(1e-4, dtype=up.dtype)
    down -= np.array(1e-4, dtype=down.dtype)
    return (sigmoid(up) - sigmoid(down)) / 2e-4
