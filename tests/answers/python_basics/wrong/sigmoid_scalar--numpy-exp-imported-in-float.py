# Breaks: with math (exp imported from numpy; that float refuses arrays is no proof of math).
# loses: math
from numpy import exp


def sigmoid_scalar(x):
    return float(1 / (1 + exp(-x)))
