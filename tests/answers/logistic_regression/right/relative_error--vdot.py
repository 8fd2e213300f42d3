# Unusual: lengths by vdot, which flattens.
def relative_error(a, b):
    size = lambda x: np.sqrt(np.vdot(x, x))
    below = size(a) + size(b)
    return float(size(a - b) / below) if below > 0 else 0.0
