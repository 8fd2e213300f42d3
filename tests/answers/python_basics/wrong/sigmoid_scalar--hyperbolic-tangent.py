# Breaks: value (tanh runs from -1 to 1).
# loses: values
def sigmoid_scalar(x):
    return math.tanh(x / 2)
