# The power is a function of its own, and it is math's.
def grown(x):
    return math.exp(x)


def sigmoid_scalar(x):
    return 1 / (1 + grown(-x))
