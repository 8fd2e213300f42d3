# Unusual: itertools.product over the indices (allowed in a loop version).
import itertools


def outer_loop(a, b):
    out = np.zeros((a.size, b.size))
    for i, j in itertools.product(range(a.size), range(b.size)):
        out[i, j] = a[i] * b[j]
    return out
