# Unusual: returns a 0-d array of dtype float.
def dot(a, b):
    return np.tensordot(np.asarray(a, dtype=float), np.asarray(b, dtype=float), axes=1)
