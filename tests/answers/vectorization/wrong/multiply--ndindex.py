# Breaks: no Python-level loop (for over np.ndindex).
# loses: rules
def multiply(a, b):
    out = np.empty(a.shape)
    for index in np.ndindex(a.shape):
        out[index] = a[index] * b[index]
    return out
