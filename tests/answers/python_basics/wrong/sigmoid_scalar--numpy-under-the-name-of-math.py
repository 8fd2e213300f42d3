# Breaks: with math (numpy is imported under another name).
# loses: math
import numpy as m


def sigmoid_scalar(x):
    return 1 / (1 + m.exp(-x))
