# Unusual: imports inside, the logarithm of the answer first.
def sigmoid_scalar(x):
    from math import exp, log1p

    return exp(-log1p(exp(-x)))
