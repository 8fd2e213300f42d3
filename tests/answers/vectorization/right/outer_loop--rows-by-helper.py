# Unusual: a helper for a row.
def _row(p, b):
    return [p * q for q in b]


def outer_loop(a, b):
    return np.array([_row(p, b) for p in a], dtype=float)
