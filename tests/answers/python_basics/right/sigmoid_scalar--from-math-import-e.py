# Unusual: e from math, a negative power.
from math import e


def sigmoid_scalar(x):
    return 1.0 / (1.0 + e**-x)
