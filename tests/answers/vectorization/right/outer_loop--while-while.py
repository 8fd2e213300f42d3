# Unusual: two while loops.
def outer_loop(a, b):
    m, n = len(a), len(b)
    out = np.empty((m, n), dtype=float)
    i = 0
    while i < m:
        j = 0
        while j < n:
            out[i, j] = a[i] * b[j]
            j += 1
        i += 1
    return out
