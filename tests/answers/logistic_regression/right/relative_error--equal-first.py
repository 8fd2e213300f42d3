# Unusual: equal arrays first, then no zero can be below.
def relative_error(a, b):
    if np.array_equal(a, b):
        return 0
    return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))
