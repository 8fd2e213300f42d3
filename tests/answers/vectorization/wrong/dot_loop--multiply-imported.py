# Breaks: no numpy product inside (np.multiply under another name).
# loses: rules
from numpy import multiply as m


def dot_loop(a, b):
    t = 0.0
    for v in m(a, b):
        t += v
    return t
