# Breaks: value (tanh of x, not of its half).
# loses: values
def sigmoid_scalar(x):
    return 0.5 * (1 + math.tanh(x))
