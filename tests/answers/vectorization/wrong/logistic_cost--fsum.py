# Breaks: no Python-level loop (math.fsum walks over the losses).
# loses: rules
import math


def logistic_cost(w, b, X, Y):
    A = 1 / (1 + np.exp(-(w.T @ X + b)))
    losses = -(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return math.fsum(losses.ravel()) / Y.size
