# Unusual: only that it returns numpy's own float, 0.0 of Python in the guarded case.
def relative_error(a, b):
    below = np.linalg.norm(a) + np.linalg.norm(b)
    if below == 0:
        return 0.0
    return np.linalg.norm(a - b) / below
