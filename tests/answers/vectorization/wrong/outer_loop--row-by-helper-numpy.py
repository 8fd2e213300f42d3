# Breaks: no numpy product inside (a helper multiplies a whole row).
# loses: rules
def _row(p, b):
    return p * b


def outer_loop(a, b):
    return np.array([_row(p, b) for p in a])
