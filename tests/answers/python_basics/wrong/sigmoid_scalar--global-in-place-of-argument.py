# Breaks: value (reads the notebook's number, not the argument).
# loses: values
number = 3


def sigmoid_scalar(x):
    return 1 / (1 + math.exp(-number))
