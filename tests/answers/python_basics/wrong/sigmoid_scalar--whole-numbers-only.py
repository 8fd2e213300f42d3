# Breaks: value (the fraction of x is cut off).
# loses: values
def sigmoid_scalar(x):
    x = int(x)
    return 1 / (1 + math.exp(-x))
