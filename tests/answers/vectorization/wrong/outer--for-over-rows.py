# Breaks: no Python-level loop (a for, half vectorized).
# loses: rules
def outer(a, b):
    out = np.zeros((a.size, b.size))
    for i in range(a.size):
        out[i, :] = a[i] * b
    return out
