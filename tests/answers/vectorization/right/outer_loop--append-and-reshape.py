# Unusual: collects a flat list and reshapes it.
def outer_loop(a, b):
    values = []
    for x in a:
        for y in b:
            values.append(float(x) * float(y))
    return np.array(values, dtype=float).reshape(a.shape[0], b.shape[0])
