# Unusual: s - s squared, and prints a line.
def sigmoid_gradient(z):
    s = sigmoid(np.asarray(z, dtype=float))
    print("s is", s)
    return s - s**2
