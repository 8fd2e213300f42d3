# Breaks: value (1 - e^(-x), which is 0 at 0).
# loses: values
def sigmoid_scalar(x):
    return 1 / (1 - math.exp(-x))
