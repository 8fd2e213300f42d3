# Breaks: no Python-level loop (for over np.ndindex).
def multiply(a, b):
    out = np.empty(a.shape)
    for index in np.ndindex(a.shape):
        out[index] = a[index] * b[index]
    return out
