# Unusual: works in place, in a float copy.
def multiply_loop(a, b):
    out = a.astype(float)
    for i, factor in enumerate(b):
        out[i] *= factor
    return out
