# Unusual: works in place, but on a copy of its own.
def sigmoid(z):
    out = np.array(z, dtype=float)
    np.negative(out, out=out)
    np.exp(out, out=out)
    out += 1
    np.divide(1, out, out=out)
    return out
