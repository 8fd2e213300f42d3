# Unusual: written with tanh; never overflows.
def sigmoid_scalar(x):
    return 0.5 * (1 + math.tanh(0.5 * x))
