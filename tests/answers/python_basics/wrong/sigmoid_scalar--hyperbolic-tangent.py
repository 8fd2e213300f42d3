# Breaks: value (tanh runs from -1 to 1).
def sigmoid_scalar(x):
    return math.tanh(x / 2)
