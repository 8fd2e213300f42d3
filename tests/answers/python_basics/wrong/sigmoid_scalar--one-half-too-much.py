# Breaks: value (x is halved).
# loses: values
def sigmoid_scalar(x):
    return 1 / (1 + math.exp(-x / 2))
