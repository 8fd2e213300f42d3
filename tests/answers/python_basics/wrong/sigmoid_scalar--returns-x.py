# Breaks: value (x comes back, not its sigmoid).
# loses: values
def sigmoid_scalar(x):
    s = 1 / (1 + math.exp(-x))
    return x
