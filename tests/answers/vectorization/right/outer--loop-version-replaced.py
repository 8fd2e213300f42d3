# Unusual: a first try with a loop, replaced further down in the same cell.
def outer(a, b):
    return np.array([[p * q for q in b] for p in a])


def _unused(a):
    while len(a):
        a = a[1:]


def outer(a, b):
    return np.multiply(a.reshape(-1, 1), b)
