# Breaks: power is ** (here ^).
# loses: values, math
def sigmoid_scalar(x):
    return 1 / (1 + math.e ^ -x)
