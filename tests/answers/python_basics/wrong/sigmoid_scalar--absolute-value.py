# Breaks: value (negative x gives the value at -x).
# loses: values
def sigmoid_scalar(x):
    return 1 / (1 + math.exp(-abs(x)))
