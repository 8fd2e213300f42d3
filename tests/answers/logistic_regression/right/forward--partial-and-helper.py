# Unusual: a sigmoid of its own in the same cell, imported names, star expressions.
from numpy import dot, exp, where


def _sigmoid(z):
    small = exp(-abs(z))
    return where(z < 0, small, 1) / (1 + small)


def forward(w, b, X):
    return _sigmoid(dot(w.T, X) + b)
