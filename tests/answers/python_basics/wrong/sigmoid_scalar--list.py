# Breaks: float out (a list with the number).
# loses: values
def sigmoid_scalar(x):
    return [1 / (1 + math.exp(-x))]
