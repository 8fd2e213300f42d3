# Unusual: a 0-d array comes back, by vdot.
def relative_error(a, b):
    def length(v):
        v = np.ravel(v).astype(float)
        return np.sqrt(np.vdot(v, v))

    below = length(a) + length(b)
    return np.asarray(length(a - b) / below) if below > 0 else np.asarray(0.0)
