# Breaks: value (expm1 takes away the 1 that is added).
# loses: values
def sigmoid_scalar(x):
    return 1 / (1 + math.expm1(-x))
