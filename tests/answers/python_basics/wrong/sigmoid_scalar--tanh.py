# Breaks: value (another curve, from -1 to 1).
# loses: values
def sigmoid_scalar(x):
    return math.tanh(x)
