# Breaks: with math (exp imported from numpy).
from numpy import exp


def sigmoid_scalar(x):
    return 1 / (1 + exp(-x))
