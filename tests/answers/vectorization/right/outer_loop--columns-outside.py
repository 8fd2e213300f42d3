# Unusual: the loop over b is the outer one.
def outer_loop(a, b):
    out = np.zeros((len(a), len(b)))
    for j, y in enumerate(b):
        for i, x in enumerate(a):
            out[i, j] = x * y
    return out
