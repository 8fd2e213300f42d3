# Breaks: no numpy product inside (column after column).
# loses: rules
def outer_loop(a, b):
    out = np.zeros((len(a), len(b)))
    for j in range(len(b)):
        out[:, j] = a * b[j]
    return out
