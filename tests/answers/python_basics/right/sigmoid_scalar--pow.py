# The power of math.e by math.pow.
def sigmoid_scalar(x):
    return 1 / (1 + math.pow(math.e, -x))
