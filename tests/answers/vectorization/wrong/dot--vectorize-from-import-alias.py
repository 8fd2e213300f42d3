# Breaks: no np.vectorize (imported under another name).
# loses: rules
from numpy import vectorize as turbo


def dot(a, b):
    return np.sum(turbo(lambda p, q: p * q)(a, b))
