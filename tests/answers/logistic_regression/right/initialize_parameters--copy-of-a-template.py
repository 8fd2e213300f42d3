# Unusual: a module-level array, but every call gets a copy of its own.
_template = np.zeros((1, 1))


def initialize_parameters(n):
    return np.repeat(_template, n, axis=0).copy(), 0.0
