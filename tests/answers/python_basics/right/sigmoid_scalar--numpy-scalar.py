# Unusual: returns a numpy float64, which is also a float, and prints on the way.
def sigmoid_scalar(x):
    value = (math.tanh(float(x) / 2) + 1) / 2
    print("sigmoid of", x, "is", value)
    return np.float64(value)
