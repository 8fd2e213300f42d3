# Unusual: computes the other way round and transposes.
def outer(a, b):
    return (b[:, np.newaxis] * a).T
