# Unusual: names imported from numpy.
from numpy import exp, negative


def sigmoid(z):
    return (1 + exp(negative(z))) ** -1.0
