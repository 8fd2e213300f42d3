# Unusual: math under another name, math.pow.
import math as m


def sigmoid_scalar(x):
    return float(1 / (1 + m.pow(m.e, -x)))
