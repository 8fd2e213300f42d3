# Breaks: value (the result takes a's dtype, so integers times floats are cut).
# loses: values
def outer_loop(a, b):
    m, n = a.shape[0], b.shape[0]
    out = np.empty((m, n), dtype=a.dtype)
    for i in range(m):
        for j in range(n):
            out[i, j] = a[i] * b[j]
    return out
