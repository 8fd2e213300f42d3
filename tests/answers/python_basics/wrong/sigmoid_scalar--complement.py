# Breaks: value (1 minus the sigmoid).
def sigmoid_scalar(x):
    return math.exp(-x) / (1 + math.exp(-x))
