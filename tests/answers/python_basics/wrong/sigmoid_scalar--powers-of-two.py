# Breaks: value (powers of 2, where powers of e are asked).
# loses: values
def sigmoid_scalar(x):
    return 1 / (1 + math.pow(2, -x))
