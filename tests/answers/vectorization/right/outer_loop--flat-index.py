# Unusual: one loop with divmod.
def outer_loop(a, b):
    m, n = a.shape[0], b.shape[0]
    out = np.zeros(m * n)
    for k in range(m * n):
        i, j = divmod(k, n)
        out[k] = a[i] * b[j]
    return out.reshape(m, n)
