# Breaks: value (without parentheses this is 1 + exp(-x)).
# loses: values
def sigmoid_scalar(x):
    return 1 / 1 + math.exp(-x)
