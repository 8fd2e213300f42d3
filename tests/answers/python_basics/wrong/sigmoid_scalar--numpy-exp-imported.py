# Breaks: with math (exp imported from numpy).
# loses: math
from numpy import exp


def sigmoid_scalar(x):
    return 1 / (1 + exp(-x))
