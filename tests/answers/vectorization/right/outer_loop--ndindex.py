# Unusual: one loop over np.ndindex.
def outer_loop(a, b):
    out = np.zeros(a.shape + b.shape)
    for i, j in np.ndindex(out.shape):
        out[i, j] = a[i] * b[j]
    return out
