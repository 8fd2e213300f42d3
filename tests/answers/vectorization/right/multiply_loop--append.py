# Unusual: np.append in a loop.
def multiply_loop(a, b):
    out = np.array([])
    for p, q in zip(a, b):
        out = np.append(out, p * q)
    return out
