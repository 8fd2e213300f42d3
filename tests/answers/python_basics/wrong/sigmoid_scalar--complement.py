# Breaks: value (1 minus the sigmoid).
# loses: values
def sigmoid_scalar(x):
    return math.exp(-x) / (1 + math.exp(-x))
