# Unusual: the norm written out, in floats.
def length(v):
    return np.sqrt(np.sum(np.square(np.asarray(v, dtype=float))))


def relative_error(a, b):
    top = length(np.asarray(a, dtype=float) - b)
    bottom = length(a) + length(b)
    return float(top / bottom) if bottom > 0 else 0.0
